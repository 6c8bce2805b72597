/** The words by which documents announce an output, language by language. The table is open: add another, or the words of one, to it. */
export interface Language {
  /** What announces an output when it stands alone on its line, with or without a colon. */
  readonly words: readonly string[];
  /** Those of `words` that are also everyday remarks ("# result"): without a colon they announce only at the end of the code. */
  readonly everyday: readonly string[];
  /** Whole sentences, in lower case, without the colon that must end them. */
  readonly sentences: readonly RegExp[];
  /** In a sentence: the program comes after the output. */
  readonly programFollows: RegExp;
}

export const languages: Readonly<Record<string, Language>> = {
  english: {
    words: ["output", "outputs", "expected output", "example output", "sample output", "console output", "program output", "terminal output", "the output", "result", "results", "the result", "expected result", "expected results", "execution result", "execution results", "prints", "this prints", "stdout"],
    everyday: ["output", "outputs", "result", "results", "prints", "the result"],
    sentences: [
      /^(?:here is |this is |and )?(?:the |its |our |my )?(?:expected |example |sample |possible |console |program )?(?:output|result|results)(?: of| from| for| when| after| is| looks| will| would| should| be| like| we| you| get| as| follows| running| executing| run| it| the| this| that| our| above| below| following| previous| preceding| next| first| second| program| code| script| snippet| example| shown| here)*$/,
      /^(?:when you |if you |when |if we |if )?(?:run|running|executing|execute)(?: the| this| that| our| it| above| following| below| next| previous| program| code| script| snippet| example| we| you| gives| get| us|,|will| would| should| produces| produce| prints| print| outputs| output| shows| show| see| result| results| in)*$/,
      /^(?:this|that|it|which|the|above|following|below|code|program|script|example|snippet|will|would|should| )+(?:prints?|outputs?|produces?|gives|displays?|shows)(?: the| this| following| output| out| as| follows| result)*$/,
    ],
    programFollows: /(?:following|next|below) (?:program|code|script|snippet|example)|(?:program|code|script|snippet|example) below/,
  },
  korean: {
    words: ["출력 결과", "실행 결과", "출력결과", "실행결과", "결과", "출력", "출력 예시", "실행 예시", "예상 출력", "콘솔 출력", "출력값", "결과값", "실행 화면"],
    everyday: ["결과", "출력", "결과값"],
    sentences: [/^(?:(?:위|아래|다음|이|해당)(?:의)?\s*)?(?:코드|프로그램|예제|예시|스크립트|소스)?(?:의|를|을)?\s*(?:실행|출력)?(?:\s*하면|\s*시키면|\s*시|\s*한)?\s*(?:출력|실행)?\s*(?:결과|출력|결과값|출력값)?(?:는|은|가|이)?\s*(?:(?:다음|아래)(?:과|와)\s*같(?:다|습니다|이\s*(?:출력|나온|나옵)(?:된다|됩니다|다|니다)?))?$/],
    programFollows: /(?:아래|다음)(?:의)?\s*(?:코드|프로그램|예제|예시|스크립트|소스)/,
  },
  japanese: {
    words: ["実行結果", "出力結果", "出力", "結果", "出力例", "実行例", "標準出力"],
    everyday: ["結果", "出力"],
    sentences: [/^(?:(?:上記|以下|次|下記|この)の?)?(?:コード|プログラム|スクリプト|例)?(?:の|を)?(?:実行(?:すると|した)?)?(?:実行結果|出力結果|出力|結果)?(?:は|が)?(?:(?:以下|次)の(?:よう|通り)(?:になる|になります|です|に出力される|に出力されます)?)?$/],
    programFollows: /(?:以下|次|下記)の(?:コード|プログラム|スクリプト|例)/,
  },
  chinese: {
    words: ["输出", "输出结果", "运行结果", "执行结果", "结果", "輸出", "輸出結果", "執行結果", "打印结果", "输出如下", "运行结果如下", "结果如下", "控制台输出", "运行输出", "预期输出", "输出示例", "運行結果", "結果如下", "輸出如下", "執行輸出", "執行結果如下", "預期輸出", "預期結果", "輸出範例"],
    everyday: ["结果", "输出", "結果", "輸出"],
    sentences: [/^(?:上述|上面|以上|以下|下面|下列|这段|這段|该|該|此)?的?(?:代码|程序|脚本|例子|示例|程式碼|程式|腳本|範例)?的?(?:运行|执行|输出|打印|執行|輸出|印出)?(?:后|後)?的?(?:结果|输出|結果|輸出)(?:为|為|是|如下|如下所示)*$/],
    programFollows: /(?:以下|下面|下列)的?(?:代码|程序|脚本|例子|示例|程式碼|程式|腳本|範例)/,
  },
  spanish: {
    words: ["salida", "resultado", "resultados", "salida esperada", "la salida", "salida del programa"],
    everyday: ["resultado", "resultados", "salida"],
    sentences: [/^(?:la |el )?(?:salida|resultado)(?: esperad[ao])?(?: del?| la| el| este| programa| código| codigo| script| ejemplo| siguiente| anterior| es| será| sería| siguiente)*$/],
    programFollows: /siguiente (?:programa|código|codigo|script|ejemplo)|(?:programa|código|codigo|script|ejemplo) siguiente/,
  },
  portuguese: {
    words: ["saída", "saida", "a saída", "resultado esperado", "saída esperada"],
    everyday: [],
    sentences: [/^(?:a |o )?(?:saída|saida|resultado)(?: d[oa]| a| o| este| programa| código| script| exemplo| seguinte| anterior| é| será)*$/],
    programFollows: /seguinte (?:programa|código|script|exemplo)/,
  },
  french: {
    words: ["sortie", "résultat", "resultat", "affiche", "sortie attendue", "résultat attendu"],
    everyday: ["sortie", "affiche"],
    sentences: [/^(?:la |le )?(?:sortie|résultat|resultat)(?: attendue?| du| de| la| le| ce| programme| code| script| exemple| suivant| précédent| est| sera)*$/],
    programFollows: /(?:programme|code|script|exemple) suivant/,
  },
  german: {
    words: ["ausgabe", "ergebnis", "erwartete ausgabe", "die ausgabe"],
    everyday: ["ausgabe", "ergebnis"],
    sentences: [/^(?:die |das )?(?:ausgabe|ergebnis)(?: des| der| dieses| folgenden| obigen| programms| codes| skripts| beispiels| ist| lautet)*$/],
    programFollows: /folgenden (?:programms|codes|skripts|beispiels)/,
  },
  russian: {
    words: ["вывод", "результат", "результат выполнения", "вывод программы", "результат работы", "результаты"],
    everyday: ["вывод", "результат", "результаты"],
    sentences: [/^(?:вывод|результат)(?: выполнения| работы| программы| кода| скрипта| примера| следующей| следующего| этой| этого| будет| таким)*$/],
    programFollows: /следующ(?:ей программы|его (?:кода|скрипта|примера))/,
  },
  italian: {
    words: ["uscita", "risultato", "output atteso", "risultato atteso", "stampa"],
    everyday: ["uscita", "risultato", "stampa"],
    sentences: [/^(?:l'|il )?(?:output|risultato|uscita)(?: attes[ao]| del| dello| di| questo| programma| codice| script| esempio| seguente| precedente| è| sarà)*$/],
    programFollows: /(?:seguente (?:programma|codice|script|esempio)|(?:programma|codice|script|esempio) seguente)/,
  },
  dutch: {
    words: ["uitvoer", "resultaat", "verwachte uitvoer", "verwacht resultaat", "de uitvoer"],
    everyday: ["uitvoer", "resultaat"],
    sentences: [/^(?:de |het )?(?:uitvoer|resultaat)(?: van| het| de| dit| deze| volgende| bovenstaande| programma| code| script| voorbeeld| is)*$/],
    programFollows: /volgende (?:programma|code|script|voorbeeld)/,
  },
  polish: {
    words: ["wynik", "wyjście", "wynik działania", "wynik programu", "oczekiwany wynik", "oczekiwane wyjście", "wyniki"],
    everyday: ["wynik", "wyniki", "wyjście"],
    sentences: [/^(?:wynik|wyjście)(?: działania| wykonania| programu| kodu| skryptu| przykładu| powyższego| poniższego| następującego| tego| to| jest)*$/],
    programFollows: /(?:poniższego|następującego) (?:programu|kodu|skryptu|przykładu)/,
  },
  turkish: {
    words: ["çıktı", "çıktısı", "sonuç", "beklenen çıktı", "program çıktısı", "ekran çıktısı"],
    everyday: ["çıktı", "sonuç"],
    sentences: [/^(?:bu |yukarıdaki |aşağıdaki )?(?:programın |kodun |betiğin |örneğin )(?:çıktısı|sonucu)(?: şudur| şöyledir| şöyle| olacaktır)*$/],
    programFollows: /aşağıdaki (?:programın|kodun|betiğin|örneğin)/,
  },
  vietnamese: {
    words: ["kết quả", "đầu ra", "kết quả đầu ra", "kết quả mong đợi", "kết quả chạy", "kết quả in ra"],
    everyday: ["kết quả", "đầu ra"],
    sentences: [/^(?:kết quả|đầu ra)(?: của| khi| chạy| chương trình| đoạn mã| đoạn code| ví dụ| mã| trên| sau| dưới đây| này| là| như sau)*$/],
    programFollows: /(?:chương trình|đoạn mã|đoạn code|ví dụ) (?:sau|dưới đây)(?! là)/,
  },
  indonesian: {
    words: ["keluaran", "hasil", "hasil keluaran", "hasil output", "keluaran program", "hasil eksekusi"],
    everyday: ["keluaran", "hasil"],
    sentences: [/^(?:hasil|keluaran|output)(?: dari| program| kode| skrip| contoh| di atas| di bawah| berikut| ini| adalah| eksekusi| keluaran)*$/],
    programFollows: /(?:program|kode|skrip|contoh) (?:berikut|di bawah)/,
  },
  ukrainian: {
    words: ["вивід", "результат", "результат виконання", "вивід програми", "результат роботи", "результати", "очікуваний вивід"],
    everyday: ["вивід", "результат", "результати"],
    sentences: [/^(?:вивід|результат)(?: виконання| роботи| програми| коду| скрипта| прикладу| наступної| наступного| цієї| цього| буде| таким)*$/],
    programFollows: /наступн(?:ої програми|ого (?:коду|скрипта|прикладу))/,
  },
  arabic: {
    words: ["الناتج", "المخرجات", "النتيجة", "الخرج", "ناتج البرنامج", "مخرجات البرنامج", "نتيجة التنفيذ", "الإخراج"],
    everyday: ["الناتج", "النتيجة", "الخرج"],
    sentences: [/^(?:ناتج|مخرجات|نتيجة|خرج)(?: تنفيذ| تشغيل| البرنامج| الكود| المثال| الشيفرة| السابق| السابقة| التالي| التالية| هو| هي)+$/],
    programFollows: /(?:البرنامج|الكود|المثال|الشيفرة) التالي/,
  },
  hindi: {
    words: ["आउटपुट", "परिणाम", "अपेक्षित आउटपुट", "प्रोग्राम का आउटपुट", "नतीजा"],
    everyday: ["आउटपुट", "परिणाम", "नतीजा"],
    sentences: [/^(?:इस |ऊपर के |उपरोक्त |निम्नलिखित )?(?:प्रोग्राम|कोड|उदाहरण|स्क्रिप्ट) का (?:आउटपुट|परिणाम)(?: है| होगा| यह| इस प्रकार)*$/],
    programFollows: /निम्नलिखित (?:प्रोग्राम|कोड|उदाहरण|स्क्रिप्ट)/,
  },
  thai: {
    words: ["ผลลัพธ์", "ผลการทำงาน", "เอาต์พุต", "ผลลัพธ์ที่ได้", "ผลการรัน", "ผลลัพธ์ที่คาดหวัง"],
    everyday: ["ผลลัพธ์", "เอาต์พุต"],
    sentences: [/^(?:ผลลัพธ์|ผลการทำงาน|ผลการรัน)(?:ของ|โปรแกรม|โค้ด|สคริปต์|ตัวอย่าง|ข้างต้น|ด้านบน|ต่อไปนี้|นี้|คือ|ที่ได้|\s)*$/],
    programFollows: /(?:โปรแกรม|โค้ด|สคริปต์|ตัวอย่าง)(?:ต่อไปนี้)/,
  },
  swedish: {
    words: ["utdata", "utskrift", "resultat", "förväntad utskrift"],
    everyday: ["resultat", "utskrift"],
    sentences: [/^(?:utdata|utskriften|utskrift|resultatet)(?: av| från| programmet| koden| skriptet| exemplet| ovan| nedan| blir| är)*$/],
    programFollows: /följande (?:program|kod|skript|exempel)/,
  },
  czech: {
    words: ["výstup", "výsledek", "výstup programu", "očekávaný výstup"],
    everyday: ["výstup", "výsledek"],
    sentences: [/^(?:výstup|výsledek)(?: programu| kódu| skriptu| příkladu| tohoto| předchozího| následujícího| je)*$/],
    programFollows: /následujícího (?:programu|kódu|skriptu|příkladu)/,
  },
};
