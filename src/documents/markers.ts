/**
 * How documents announce an output: `# Output:`, `# 출력 결과`, `실행 결과:` …
 * The table is open: add the words of another language to its line.
 */
const announcements: Record<string, readonly string[]> = {
  english: ["output", "outputs", "expected output", "example output", "sample output", "console output", "program output", "result", "results", "expected result", "expected results", "execution result", "prints", "this prints", "stdout"],
  korean: ["출력 결과", "실행 결과", "출력결과", "실행결과", "결과", "출력", "출력 예시", "실행 예시", "예상 출력"],
  japanese: ["実行結果", "出力結果", "出力", "結果", "出力例", "実行例"],
  chinese: ["输出", "输出结果", "运行结果", "执行结果", "结果", "輸出", "輸出結果", "執行結果", "打印结果", "输出如下", "运行结果如下"],
  spanish: ["salida", "resultado", "salida esperada", "la salida"],
  portuguese: ["saída", "saida", "resultado esperado"],
  french: ["sortie", "résultat", "resultat", "affiche"],
  german: ["ausgabe", "ergebnis"],
  russian: ["вывод", "результат", "результат выполнения", "вывод программы"],
};

const words = new Set(Object.values(announcements).flat());
/** These are everyday words of comments ("# result"): without a colon they announce only at the end of the code. */
const everyday = new Set(["output", "outputs", "result", "results", "prints", "결과", "출력", "結果", "出力", "结果", "输出", "resultado", "salida", "sortie", "ausgabe", "ergebnis", "вывод", "результат"]);

export interface Announcement {
  /** What follows the colon on the same line: `# Output: 3`. */
  readonly rest: string;
  /** True when the words could also be a remark, and only a claim after the last line of code can be believed. */
  readonly weak: boolean;
}

/** Reads a line of prose, or a comment without its `#`, as the announcement of an output. */
export function announcement(text: string): Announcement | null {
  const bare = text.trim().replace(/^[-=*>#<[(\s~→▶]+/u, "");
  const colon = /[:：]/u.exec(bare);
  const head = (colon === null ? bare : bare.slice(0, colon.index)).replace(/[-=*<>\])\s~.]+$/u, "").toLowerCase();
  if (!words.has(head)) return null;
  const rest = colon === null ? "" : bare.slice(colon.index + 1).replace(/^[-=*~]+$/u, "").trim();
  // `**Output:**` leaves its closing stars behind.
  return { rest: /^[-=*~>\])\s]*$/u.test(rest) ? "" : rest, weak: colon === null && everyday.has(head) };
}
