import Articles

// Pages on which much stands that is no article.
extension PageShape {
  static let noise = [
    PageShape(
      "navigation, header and footer",
      """
      <html><body><nav><ul><li>Politik</li><li>Sport</li></ul></nav><header role="banner"><p>Beispielblatt</p></header>
      <p>\(first)</p><p>\(second)</p><footer><p>Impressum</p></footer></body></html>
      """, article()),
    PageShape(
      "a cookie banner that is longer than the article",
      """
      <html><body class="has-cookie-banner"><div id="cookieConsent" role="dialog"><p>Wir und unsere Partner verwenden Cookies,
      um Inhalte zu zeigen, Zugriffe zu zählen und Werbung zu messen. Sie können dem zustimmen oder es ablehnen und jederzeit
      ändern.</p><button>Zustimmen</button></div><article><p>\(first)</p><p>\(second)</p></article></body></html>
      """, article()),
    PageShape(
      "comments of readers",
      """
      <article><p>\(first)</p><p>\(second)</p><section class="comments"><article class="comment"><p>Das musste ja so kommen, und
      es wird noch viel schlimmer, schreibt einer, der viel Zeit hat und sie hier lange verbringt.</p></article></section></article>
      """, article()),
    PageShape(
      "links to other articles within the text",
      """
      <article><p>\(first)</p><div class="related-articles"><p>Lesen Sie auch: Tschad bleibt.</p></div><aside><p>Hintergrund:
      der G5-Sahel.</p></aside><p>\(second)</p></article>
      """, article()),
    PageShape(
      "buttons to share, a newsletter and an advertisement",
      """
      <article><ul class="social share-bar"><li>Teilen</li><li>Drucken</li></ul><p>\(first)</p><div class="ad-slot">
      <p>Anzeige</p></div><p>\(second)</p><form><p>Ihre Adresse</p></form><div class="newsletterBox"><p>Täglich!</p></div></article>
      """, article()),
    PageShape(
      "pictures with captions",
      """
      <article><figure><img alt="Bamako"><figcaption><p>Bamako im Mai</p></figcaption></figure><p>\(first)</p>
      <div class="image-caption"><p>Foto: Beispiel</p></div><p>\(second)</p></article>
      """, article()),
    PageShape(
      "a table of figures",
      """
      <article><p>\(first)</p><table><tr><th>Staat</th><th>Soldaten</th></tr><tr><td>Mali</td><td>1 100</td></tr></table>
      <p>\(second)</p></article>
      """, article()),
    PageShape(
      "scripts, styles and what is hidden",
      """
      <article><script>document.write("<p>Skript</p>")</script><style>p { color: red }</style><p>\(first)</p>
      <p hidden>Versteckt</p><p style="display: none">Auch</p><noscript><p>Ohne Skript</p></noscript><!-- <p>Nein</p> -->
      <template><p>Vorlage</p></template><div aria-hidden="true"><p>Unsichtbar</p></div><p>\(second)</p></article>
      """, article()),
    PageShape(
      "the line of the author and the tags",
      """
      <article><h1>Mali geht</h1><p class="byline">Von A. Muster, Bamako</p><p>\(first)</p><p>\(second)</p>
      <ul class="tags"><li>Mali</li><li>Sahel</li></ul></article>
      """, article(title: "Mali geht")),
  ]
}
