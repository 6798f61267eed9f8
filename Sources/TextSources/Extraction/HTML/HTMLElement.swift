import TextModel

/// What an element is to a reader, by its name.
struct HTMLElement: OptionSet {
  let rawValue: UInt16

  /// Parts blocks of text.
  static let block = HTMLElement(rawValue: 1)
  /// Has no content and no end tag.
  static let void = HTMLElement(rawValue: 2)
  /// Is left out with all it holds.
  static let leftOut = HTMLElement(rawValue: 4)
  /// Holds code, which is read and not changed.
  static let code = HTMLElement(rawValue: 8)
  /// Stands around the article.
  static let furniture = HTMLElement(rawValue: 16)
  /// Its start ends a paragraph whose end tag was left out.
  static let endsParagraph = HTMLElement(rawValue: 32)
  /// End tags inside do not reach what is outside (the standard's scope).
  static let scope = HTMLElement(rawValue: 64)
  /// End tags of unknown elements do not reach beyond (the standard's special elements).
  static let special = HTMLElement(rawValue: 128)
  /// Formatting, whose end tags do.
  static let formatting = HTMLElement(rawValue: 256)
  static let table = HTMLElement(rawValue: 512)
  /// A tag that ends SVG and MathML around it.
  static let leavesForeign = HTMLElement(rawValue: 1024)

  static func traits(of name: String) -> HTMLElement { byName[name] ?? [] }

  /// The label of a block in an element; nil = what is around it says so.
  static func label(of name: String) -> Block.Kind? {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6", "title": .headline
    case "figcaption", "caption": .caption
    case "li": .list
    default: nil
    }
  }

  /// Elements in which the label of what is around them does not hold.
  static let unlabelled: Set<String> = ["article", "section", "table", "blockquote", "td", "th"]
  static let headings = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private static let byName: [String: HTMLElement] = {
    let names: [(HTMLElement, String)] = [
      (
        [.block, .special, .endsParagraph],
        """
        address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt \
        listing main menu nav ol p pre search section summary table ul xmp plaintext dialog
        """
      ),
      ([.block, .special], "body button caption col colgroup frameset head html legend tbody td tfoot th thead tr title optgroup option"),
      (.void, "area base br col embed hr img input link meta param source track wbr keygen"),
      (.special, "applet marquee object template iframe textarea select script style noscript noembed noframes"),
      (
        .leftOut,
        """
        script style template noscript noembed noframes pre listing xmp plaintext textarea select datalist svg math iframe object applet video audio \
        canvas rp
        """
      ),
      (.code, "code kbd samp var"),
      (.furniture, "nav aside footer"),
      (.scope, "applet caption html table td th marquee object template"),
      (.formatting, "a b big code em font i nobr s small strike strong tt u"),
      (.table, "table template"),
      (
        .leavesForeign,
        """
        b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span \
        strong strike sub sup table tt u ul var
        """
      ),
    ]
    var byName: [String: HTMLElement] = [:]
    for (trait, list) in names {
      for name in list.split(separator: " ") { byName[String(name), default: []].formUnion(trait) }
    }
    return byName
  }()
}
