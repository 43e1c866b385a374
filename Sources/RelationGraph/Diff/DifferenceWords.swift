/// The words of a report in one language: a table of phrases, so that another language needs no other code.
///
/// The text of a table has a line `key = phrase` for each; lines that begin with `#` and empty lines count for nothing.
/// Words in braces stand for what the report puts there.
public struct DifferenceWords: Hashable, Sendable {
  private let phrases: [String: [Piece]]

  /// A part of a phrase.
  private enum Piece: Hashable, Sendable {
    case text(String)
    /// The name of a value that comes in its place.
    case name(String)
  }

  /// Reads a table; of two lines with one key the later counts, and what has no `=` is passed over.
  public init(text: String) {
    var phrases: [String: [Piece]] = [:]
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      if let key = parts.first, let phrase = parts.dropFirst().first { phrases[key] = Self.pieces(of: phrase) }
    }
    self.phrases = phrases
  }

  /// The built-in words of a language (`de`, `en`, `fr`), or nothing for any other.
  public init?(language: String) {
    guard let text = DifferenceWords.tables[language] else { return nil }
    self.init(text: text)
  }

  /// The languages whose words are built in, sorted.
  public static var languages: [String] { tables.keys.sorted() }

  /// The keys of the table, sorted.
  public var keys: [String] { phrases.keys.sorted() }

  private static func pieces(of phrase: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = phrase[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces += [.text(String(rest[..<open])), .name(String(rest[rest.index(after: open)..<close]))]
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [.text(String(rest))]
  }

  /// The phrase of a key, with values in the places of their names; the key itself where the table has no such phrase.
  func phrase(_ key: String, _ values: [String: String] = [:]) -> String {
    (phrases[key] ?? [.text(key)]).reduce(into: "") { phrase, piece in
      switch piece {
      case .text(let text): phrase += text
      case .name(let name): phrase += values[name] ?? "{\(name)}"
      }
    }
  }

  /// A relation between two nodes in a sentence without its full stop.
  func sentence(_ source: String, _ relation: Relation, _ target: String) -> String {
    let key = "relation." + relation.name
    // A relation of a foreign file is called whatever its author liked.
    let name = Quotation.shorten(relation.name, to: 60)
    return phrase(phrases[key] == nil ? "relation" : key, ["source": source, "relation": name, "target": target])
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension DifferenceWords {
  /// The built-in tables by language.
  private static let tables: [String: String] = [
    "en": """
    quote = “{quote}”
    old.follow = before
    new.follow = now
    old.replace = first
    new.replace = second
    side = {side}: {text}
    articles = {count} articles
    span = {first} to {last}
    mode.follow = The new one continues the old one: a relation that it does not mention may well go on.
    mode.replace = Both are taken as they stand: neither continues the other.
    none = No difference.
    nothing = No difference in what is said.
    group.turned.follow = Turned
    group.turned.replace = Opposite pictures
    group.contradicted = Contradictions
    group.ended = Ended
    group.changed = Changed
    group.added.follow = New
    group.added.replace = Only in the second
    group.removed = Only in the first
    group.silent = Not mentioned any more
    group.confirmed.follow = Confirmed
    group.confirmed.replace = In both
    group.nodes = Actors
    more = … and {count} more
    node.added.follow = {node}: new
    node.added.replace = {node}: only in the second
    node.removed.follow = {node}: not mentioned any more
    node.removed.replace = {node}: only in the first
    node.kind = {node}: was {old}, is {new}
    node.actsFor = {node}: acted for {old}, acts for {new}
    nobody = nobody else
    kind.state = a state
    kind.alliance = an alliance
    kind.actor = an actor
    turn = {old} → {new}
    changed.follow = {sentence}: {old}, {new}
    changed.replace = {sentence}: {old} in the first, {new} in the second
    status.actual = fact
    status.announced = announced
    status.ended = ended
    status.denied = denied
    withdrawn = {sentence}: ended by withdrawal
    was.actual = was the case
    was.announced = was announced
    was.ended = had ended
    was.denied = was denied
    is.actual = is the case
    is.announced = is announced
    is.ended = has ended
    is.denied = is denied
    one.actual = {sentence}
    one.announced = {sentence}: announced
    one.ended = {sentence}: ended
    one.denied = {sentence}: denied
    field.weight = weight {old}, now {new}
    field.first = first {old}, now {new}
    field.last = last {old}, now {new}
    field.attributes = other attributes
    unknown = unknown
    speaker = according to {speaker}
    institution = {institution} ({body})
    institution.government = government
    institution.parliament = parliament
    institution.military = military
    institution.judiciary = courts
    institution.opposition = opposition
    institution.population = population
    institution.business = business
    institution.media = media
    institution.rebels = rebels
    relation = {source} – {relation} – {target}
    relation.supports = {source} supports {target}
    relation.sanctions = {source} sanctions {target}
    relation.withdraws-from = {source} withdraws from {target}
    relation.accuses = {source} accuses {target}
    relation.member-of = {source} is a member of {target}
    relation.acts-for = {source} acts for {target}
    relation.related-to = {source} is related to {target}
    """,
    "de": """
    quote = „{quote}“
    old.follow = vorher
    new.follow = jetzt
    old.replace = erste
    new.replace = zweite
    side = {side}: {text}
    articles = {count} Artikel
    span = {first} bis {last}
    mode.follow = Die neue Seite setzt die alte fort: Eine Beziehung, die sie nicht erwähnt, kann weiter bestehen.
    mode.replace = Beide Seiten gelten, wie sie sind: Keine setzt die andere fort.
    none = Kein Unterschied.
    nothing = Kein Unterschied in der Sache.
    group.turned.follow = Umgeschlagen
    group.turned.replace = Gegensätzlich
    group.contradicted = Widersprüche
    group.ended = Beendet
    group.changed = Geändert
    group.added.follow = Neu
    group.added.replace = Nur auf der zweiten Seite
    group.removed = Nur auf der ersten Seite
    group.silent = Nicht mehr erwähnt
    group.confirmed.follow = Bestätigt
    group.confirmed.replace = Auf beiden Seiten
    group.nodes = Akteure
    more = … und {count} weitere
    node.added.follow = {node}: neu
    node.added.replace = {node}: nur auf der zweiten Seite
    node.removed.follow = {node}: nicht mehr erwähnt
    node.removed.replace = {node}: nur auf der ersten Seite
    node.kind = {node}: war {old}, ist {new}
    node.actsFor = {node}: handelte für {old}, handelt für {new}
    nobody = niemand anderen
    kind.state = ein Staat
    kind.alliance = ein Bündnis
    kind.actor = ein Akteur
    turn = {old} → {new}
    changed.follow = {sentence}: {old}, {new}
    changed.replace = {sentence}: auf der ersten Seite {old}, auf der zweiten {new}
    status.actual = Tatsache
    status.announced = angekündigt
    status.ended = beendet
    status.denied = bestritten
    withdrawn = {sentence}: durch Austritt beendet
    was.actual = war der Fall
    was.announced = war angekündigt
    was.ended = war beendet
    was.denied = wurde bestritten
    is.actual = ist der Fall
    is.announced = ist angekündigt
    is.ended = ist beendet
    is.denied = wird bestritten
    one.actual = {sentence}
    one.announced = {sentence}: angekündigt
    one.ended = {sentence}: beendet
    one.denied = {sentence}: bestritten
    field.weight = Gewicht {old}, jetzt {new}
    field.first = zuerst {old}, jetzt {new}
    field.last = zuletzt {old}, jetzt {new}
    field.attributes = andere Merkmale
    unknown = unbekannt
    speaker = laut {speaker}
    institution = {institution} ({body})
    institution.government = Regierung
    institution.parliament = Parlament
    institution.military = Militär
    institution.judiciary = Justiz
    institution.opposition = Opposition
    institution.population = Bevölkerung
    institution.business = Wirtschaft
    institution.media = Medien
    institution.rebels = Rebellen
    relation = {source} – {relation} – {target}
    relation.supports = {source} unterstützt {target}
    relation.sanctions = {source} sanktioniert {target}
    relation.withdraws-from = {source} zieht sich zurück aus {target}
    relation.accuses = {source} beschuldigt {target}
    relation.member-of = {source} ist Mitglied von {target}
    relation.acts-for = {source} handelt für {target}
    relation.related-to = {source} hat zu tun mit {target}
    """,
    "fr": """
    quote = « {quote} »
    old.follow = avant
    new.follow = maintenant
    old.replace = premier
    new.replace = second
    side = {side} : {text}
    articles = {count} articles
    span = {first} à {last}
    mode.follow = Le second prolonge le premier : une relation qu’il ne mentionne pas peut bien durer.
    mode.replace = Les deux sont pris tels quels : aucun ne prolonge l’autre.
    none = Aucune différence.
    nothing = Aucune différence sur le fond.
    group.turned.follow = Revirements
    group.turned.replace = Opposés
    group.contradicted = Contradictions
    group.ended = Terminé
    group.changed = Modifié
    group.added.follow = Nouveau
    group.added.replace = Seulement dans le second
    group.removed = Seulement dans le premier
    group.silent = N’est plus mentionné
    group.confirmed.follow = Confirmé
    group.confirmed.replace = Dans les deux
    group.nodes = Acteurs
    more = … et {count} de plus
    node.added.follow = {node} : nouveau
    node.added.replace = {node} : seulement dans le second
    node.removed.follow = {node} : n’est plus mentionné
    node.removed.replace = {node} : seulement dans le premier
    node.kind = {node} : était {old}, est {new}
    node.actsFor = {node} : agissait pour {old}, agit pour {new}
    nobody = personne d’autre
    kind.state = un État
    kind.alliance = une alliance
    kind.actor = un acteur
    turn = {old} → {new}
    changed.follow = {sentence} : {old}, {new}
    changed.replace = {sentence} : {old} dans le premier, {new} dans le second
    status.actual = un fait
    status.announced = annoncé
    status.ended = terminé
    status.denied = nié
    withdrawn = {sentence} : pris fin par un retrait
    was.actual = était le cas
    was.announced = était annoncé
    was.ended = avait pris fin
    was.denied = était nié
    is.actual = est le cas
    is.announced = est annoncé
    is.ended = a pris fin
    is.denied = est nié
    one.actual = {sentence}
    one.announced = {sentence} : annoncé
    one.ended = {sentence} : terminé
    one.denied = {sentence} : nié
    field.weight = poids {old}, maintenant {new}
    field.first = d’abord {old}, maintenant {new}
    field.last = en dernier {old}, maintenant {new}
    field.attributes = autres attributs
    unknown = inconnu
    speaker = selon {speaker}
    institution = {institution} ({body})
    institution.government = gouvernement
    institution.parliament = parlement
    institution.military = armée
    institution.judiciary = justice
    institution.opposition = opposition
    institution.population = population
    institution.business = entreprises
    institution.media = médias
    institution.rebels = rebelles
    relation = {source} – {relation} – {target}
    relation.supports = {source} soutient {target}
    relation.sanctions = {source} sanctionne {target}
    relation.withdraws-from = {source} se retire de {target}
    relation.accuses = {source} accuse {target}
    relation.member-of = {source} est membre de {target}
    relation.acts-for = {source} agit pour {target}
    relation.related-to = {source} est lié à {target}
    """,
  ]
}
