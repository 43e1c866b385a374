import Foundation
import Testing

/// Whatever a text of a stranger says, it is text in every format.
///
/// `Tests/Injection/corpus.py` makes inputs of hostile texts: names, identifiers, relations, attributes, quotes, titles, addresses.
/// `Tests/Injection/check.py` reads what the program wrote with libxml2, expat, Graphviz, qpdf, Python's readers of CSV and JSON, and
/// a lexer of Cypher of its own.
@Suite struct InjectionTests {
  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Injection").path

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let made = try Program.run([InjectionTests.scripts + "/corpus.py", folder.path], program: "/usr/bin/python3")
    try #require(made.code == 0, "\(made.errors)")
  }

  /// Runs a script in the folder, and checks all that is in it then: at least so many files.
  private func check(_ script: String, files count: Int) throws {
    let outcome = try Shell(folder: folder).run(script)
    #expect(outcome.errors.isEmpty)
    let checked = try Program.run([InjectionTests.scripts + "/check.py", folder.path], program: "/usr/bin/python3")
    #expect(checked.output == "\n")
    #expect(Int(checked.errors.dropLast()) ?? 0 >= count, "\(checked.errors)")
  }

  @Test func `no text of a graph is more than text on a map`() throws {
    try check(
      """
      for graph in graph-*.json; do
        for form in network matrix timeline; do $entente map $graph -q --as $form -o "${graph%.json}=$form.svg"; done
      done
      $entente map graph-0.json -q --title '</title><script>alert(1)</script>' --link 'javascript:alert(2)//{id}' -o 'graph-0=a.svg'
      $entente map graph-3.json -q --title '=1+1"' --link 'https://example.org/"><script>{id}{relation}' -o 'graph-3=b.svg'
      $entente diff graph-0.json graph-1.json -q -o 'c=.svg'
      """, files: 30)
  }

  @Test func `no text of a graph is more than text in data`() throws {
    try check(
      """
      for profile in portable gephi yed neo4j; do $entente map all.json -q --profile $profile -o all=$profile.graphml; done
      for table in nodes edges statements; do $entente map all.json -q --table $table -o all=$table.csv; done
      $entente map all.json -q -o all=.gexf -o all=.dot -o all=.cypher -o all=.out.json
      """, files: 11)
  }

  @Test func `no text of a change is more than text`() throws {
    try check(
      """
      $entente diff all.json changed.json -q --mode follow $(printf -- '-o changed=.%s ' svg dot graphml gexf csv txt change.json)
      """, files: 7)
  }

  @Test func `no text of a graph is more than pixels and links in pictures`() throws {
    try check(
      """
      for graph in graph-*.json; do $entente map $graph -q -o "${graph%.json}=.pdf"; done
      for graph in graph-0 graph-6; do
        $entente map $graph.json -q --title ')>>/JS(' --link 'https://example.org/")/JS{id}{relation}' -o "$graph=a.png" -o "$graph=a.pdf"
      done
      $entente diff graph-0.json graph-1.json -q -o c=.png -o c=.pdf
      """, files: 16)
  }

  @Test func `no text of an article is more than text`() throws {
    try check(
      """
      $entente extract articles.jsonl -q > articles.out.jsonl
      $entente extract named.jsonl -q --codebook names.txt >> articles.out.jsonl
      $entente map articles.out.jsonl -q --level state -o articles.svg -o articles.graphml -o articles.json
      $entente explain articles.out.jsonl -q > explain.text
      """, files: 4)
    // The texts are in the quotes, else nothing was tried.
    let quotes =
      folder.read("explain.text")?.split(separator: "\n").count { $0.contains("Sanktionen gegen Mali (") } ?? 0
    #expect(quotes > 80)
  }

  @Test func `no text commands a terminal`() throws {
    try check(
      """
      $entente explain all.json -q > explain.text
      $entente explain articles.jsonl -q --near-misses > misses.text
      for mode in replace follow; do $entente diff all.json graph-1.json -q --mode $mode > diff-$mode.text; done
      $entente diff --by outlet all.json -q > series.text 2>&1
      $entente map all.json -q --summary > summary.text
      $entente map all.json --around $'\\e[31m' > around.text 2>&1
      $entente map all.json --types $'\\e]0;x\\a' > types.text 2>&1
      $entente explain all.json --edge $'\\e[31m a \\u202e' > edge.text 2>&1
      $entente codebook find $'\\e[31m' > find.text 2>&1
      for file in $'\\e[31m.txt' $'\\u202etxt.json'; do cp all.json "$file"; $entente map "$file" --strict -o names.json; done > names.text 2>&1
      printf '[en/groups.txt]\\n\\e[31m | x\\n' > bad.txt; $entente codebook check bad.txt > check.text 2>&1
      printf 'map \\e[31m: x\\n' > bad.style; $entente map graph-0.json --style bad.style > style.text 2>&1
      printf '<graphml><graph><node id="\\u202e"/><node id="\\u202e"/></graph></graphml>' > bad.graphml
      $entente map bad.graphml --format json > graphml.text 2>&1
      """, files: 13)
  }

  @Test func `a style says nothing but its properties`() throws {
    let outcome = try Shell(folder: folder).run(
      "for style in bad-*.style; do $entente map graph-0.json -q --style $style -o bad.svg; echo $?; done; ls bad.svg")
    #expect(outcome.output == "65\n65\n65\n")
  }
}
