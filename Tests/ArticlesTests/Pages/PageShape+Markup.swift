import Articles

// Pages that differ in how the text itself is marked up.
extension PageShape {
  static let markup = [
    PageShape(
      "an article with its heading",
      """
      <!DOCTYPE html><html lang="de"><head><title>Austritt – Beispielblatt</title></head><body>
      <article><h1>Mali geht</h1><p>\(first)</p>
      <p>\(second)</p></article></body></html>
      """, article(title: "Mali geht", language: "de")),
    PageShape(
      "a main part without an article",
      "<html><body><main><h1>Mali geht</h1><div><p>\(first)</p></div><p>\(second)</p></main></body></html>",
      article(title: "Mali geht")),
    PageShape(
      "paragraphs that are never closed",
      "<html><title>Mali geht</title><body><p>\(first)<p>\(second)</body></html>", article(title: "Mali geht")),
    PageShape(
      "paragraphs parted by two breaks, as old pages have them",
      "<html><body><table><tr><td>\(first)<br>\n<br>\(second)</td></tr></table></body></html>", article()),
    PageShape(
      "a single break within a sentence",
      "<article><p>Mali hat am Mittwoch seinen Austritt<br/>aus dem G5-Sahel erklärt.</p><p>\(second)</p></article>",
      article()),
    PageShape(
      "words marked within paragraphs",
      """
      <article><p><strong>Mali</strong> hat am&nbsp;Mittwoch seinen <a href="/g5">Aus&shy;tritt aus dem <em>G5</em>-Sahel</a>
      erkl&auml;rt.</p><p><span>Die ECOWAS</span> bedauerte den Schritt der Regierung in Bamako.</p></article>
      """, article()),
    PageShape(
      "an article of divisions alone",
      "<html><body><article><div>\(first)</div><div>\(second)</div></article></body></html>", article()),
    PageShape(
      "headings, a list and a quotation between paragraphs",
      """
      <article><p>\(first)</p><h2>Die Folgen</h2><ul><li>Mali zahlt nichts mehr.</li><li>Tschad bleibt.</li></ul>
      <blockquote>Wir gehen.</blockquote><p>\(second)</p></article>
      """,
      article(first + "\n\nDie Folgen\n\nMali zahlt nichts mehr.\n\nTschad bleibt.\n\nWir gehen.\n\n" + second)),
    PageShape(
      "a body marked as such in an article that holds more",
      """
      <article><p>Zum Hören bitte klicken.</p><div itemprop="articleBody"><p>\(first)</p><p>\(second)</p></div>
      <p>Mehr dazu morgen.</p></article>
      """, article()),
    PageShape(
      "the article among short articles that lead to others",
      """
      <article><p>Fußball: ein Sieg.</p></article><article><p>\(first)</p><p>\(second)</p></article>
      <article><p>Das Wetter: Regen.</p></article>
      """, article()),
  ]
}
