/**
 * How documents announce an output: `# Output:`, `출력 결과`, `実行結果：`, "Output of the following program:" …
 * The table is open: add another language, or the words of one, to it.
 */
interface Language {
  /** What announces an output when it stands alone on its line, with or without a colon. */
  readonly words: readonly string[];
  /** Those of `words` that are also everyday remarks ("# result"): without a colon they announce only at the end of the code. */
  readonly everyday: readonly string[];
  /** Whole sentences, in lower case, without the colon that must end them. */
  readonly sentences: readonly RegExp[];
  /** In a sentence: the program comes after the output. */
  readonly programFollows: RegExp;
}

const languages: Readonly<Record<string, Language>> = {
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
    words: ["输出", "输出结果", "运行结果", "执行结果", "结果", "輸出", "輸出結果", "執行結果", "打印结果", "输出如下", "运行结果如下", "结果如下", "控制台输出", "運行結果", "結果如下"],
    everyday: ["结果", "输出", "結果"],
    sentences: [/^(?:上述|上面|以上|以下|下面|下列|这段|该|此)?的?(?:代码|程序|脚本|例子|示例)?的?(?:运行|执行|输出|打印)?(?:后)?的?(?:结果|输出)(?:为|是|如下|如下所示)*$/],
    programFollows: /(?:以下|下面|下列)的?(?:代码|程序|脚本|例子|示例)/,
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
};

const table = Object.values(languages);
const words = new Set(table.flatMap((each) => each.words));
const everyday = new Set(table.flatMap((each) => each.everyday));

export interface Announcement {
  /** What follows the colon on the same line: `# Output: 3`. */
  readonly rest: string;
  /** True when the words could also be a remark, and only a claim after the last line of code can be believed. */
  readonly weak: boolean;
  /** The words are everyday ones, colon or not. */
  readonly everyday: boolean;
  /** The program that prints it comes after the output: "Output of the following program:". */
  readonly programFollows: boolean;
}

/** Reads a line of prose, or a comment without its `#`, as the announcement of an output. */
export function announcement(text: string): Announcement | null {
  const bare = text.trim().replace(/^[-=*>#<[(_\s~→▶▷■●✅]+/u, "");
  const colon = /[:：]/u.exec(bare);
  const head = (colon === null ? bare : bare.slice(0, colon.index)).replace(/[-=*<>_\])\s~.]+$/u, "").toLowerCase();
  const known = words.has(head);
  if (!known && (colon === null || head === "" || !table.some((each) => each.sentences.some((sentence) => sentence.test(head))))) return null;
  const rest = colon === null ? "" : bare.slice(colon.index + 1).replace(/^:?[-=*~_]*$/u, "").trim();
  return {
    // `**Output:**` leaves its closing stars behind.
    rest: /^[-=*~>_\])\s]*$/u.test(rest) ? "" : rest.replace(/^\*\*\s*/, ""),
    weak: colon === null && everyday.has(head),
    everyday: everyday.has(head),
    programFollows: table.some((each) => each.programFollows.test(head)),
  };
}

/** Where an announcement's `rest` begins in the line it was read from. */
export function restColumn(line: string, rest: string): number {
  return line.indexOf(rest, line.search(/[:：]/) + 1);
}
