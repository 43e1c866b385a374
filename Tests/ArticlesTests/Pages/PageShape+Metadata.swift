import Articles

// Pages that differ in how they tell title, date and so on.
extension PageShape {
  static let metadata = [
    PageShape(
      "JSON-LD of a news article",
      """
      <html lang="de-DE"><head><title>Anders – Blatt</title><script type="application/ld+json">
      {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Mali geht", "datePublished":
      "2022-05-18T10:00:00+02:00", "publisher": {"@type": "Organization", "name": "Beispielblatt"},
      "url": "https://example.org/mali"}</script></head><body><p>\(first)</p><p>\(second)</p></body></html>
      """,
      article(
        title: "Mali geht", date: "2022-05-18", source: "Beispielblatt", language: "de", url: "https://example.org/mali"
      )),
    PageShape(
      "JSON-LD in a graph of several things",
      """
      <script type="application/ld+json">{"@graph": [{"@type": "WebPage", "headline": "Seite"}, {"@type": ["Article",
      "NewsArticle"], "headline": "Mali geht", "inLanguage": "de"}]}</script><p>\(first)</p><p>\(second)</p>
      """, article(title: "Mali geht", language: "de")),
    PageShape(
      "JSON-LD that is broken beside metadata that is not",
      """
      <head><script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
      <meta property="og:title" content="Mali geht"><meta property="article:published_time" content="2022-05-18T08:00Z">
      <meta property="og:site_name" content="Beispielblatt"><meta property="og:url" content="https://example.org/mali">
      <meta property="og:locale" content="de_DE"></head><body><p>\(first)</p><p>\(second)</p></body>
      """,
      article(
        title: "Mali geht", date: "2022-05-18", source: "Beispielblatt", language: "de", url: "https://example.org/mali"
      )),
    PageShape(
      "a time in the text and an address that tells the outlet",
      """
      <head><link rel="canonical" href="https://www.example.org:443/mali?x=1"></head><article><h1>Mali
      geht</h1><time datetime="2022-05-18">18. Mai 2022</time><p>\(first)</p><p>\(second)</p></article>
      """,
      article(
        title: "Mali geht", date: "2022-05-18", source: "example.org", url: "https://www.example.org:443/mali?x=1")),
    PageShape(
      "Dublin Core",
      """
      <html lang="de"><head><meta name="DC.date" content="20220518"><title> Mali
        geht </title></head><body><p>\(first)</p><p>\(second)</p></body></html>
      """, article(title: "Mali geht", date: "2022-05-18", language: "de")),
    PageShape(
      "AMP",
      """
      <!doctype html><html ⚡ lang="de"><head><link rel="canonical" href="https://example.org/mali"></head><body>
      <article class="amp-article"><h1>Mali geht</h1><amp-img src="x.jpg"></amp-img><p>\(first)</p>
      <amp-ad width="1"></amp-ad><p>\(second)</p></article></body></html>
      """, article(title: "Mali geht", source: "example.org", language: "de", url: "https://example.org/mali")),
    PageShape(
      "a stub before a paywall, whose text is in JSON-LD",
      """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Mali geht", "isAccessibleForFree": false,
      "articleBody": "\(first)\\n\\n\(second)"}</script><article><p>Mali hat am Mittwoch …</p>
      <div class="paywall"><p>Lesen Sie weiter mit einem Abonnement für nur einen Euro im Monat.</p></div></article>
      """, article(title: "Mali geht")),
    PageShape(
      "a text in JSON-LD that is markup itself",
      """
      <script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Mali &amp; der G5",
      "articleBody": "<p>\(first)</p><p>\(second)</p>"}]</script><p>Mali geht.</p>
      """, article(title: "Mali & der G5")),
    PageShape(
      "a stub before a paywall whose text is nowhere",
      """
      <article><h1>Mali geht</h1><p>\(first)</p><div class="paywall-box"><p>Jetzt abonnieren und weiterlesen.</p></div>
      </article>
      """, article(first, title: "Mali geht")),
  ]
}
