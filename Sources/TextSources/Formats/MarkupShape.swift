/// HTML and XML: pages and fragments whose text stands in elements.
enum MarkupShape {
  /// A tag or two in running text are residue; here the elements hold the text.
  static func format(_ lines: TextLines) -> TextFormat? {
    let scan = MarkupScan(lines.text)
    guard let root = scan.root else { return nil }
    let isEnclosed = scan.outside * 50 <= scan.inside + scan.outside
    if scan.isHTMLPage || ["html", "head", "body", "meta", "title", "script", "style", "link"].contains(root) {
      return (scan.elements >= 3 || scan.last == "html") && (isEnclosed || scan.hasDocument) ? .html : nil
    }
    if scan.isXML { return scan.elements >= 1 && isEnclosed ? .xml : nil }
    if MarkupScan.blocks.contains(root) {
      // A text wrapped in one element is a text with two tags too many.
      return isEnclosed && scan.blockCount >= 2 && scan.blockCount * 3 >= scan.textLines ? .html : nil
    }
    return (scan.elements >= 3 || scan.hasNamespace) && scan.outside == 0 && scan.isBalanced && scan.last == root && !MarkupScan.inline.contains(root)
      ? .xml : nil
  }

  /// What an XML file is by the name of its root; nil for a kind that is not read.
  static func xmlFormat(_ text: [UInt8]) -> FileFormat? {
    switch MarkupScan(TextLines(text).text).root {
    case "rss", "feed", "rdf:rdf": .feed
    case "xliff": .xliff
    case "tmx": .tmx
    default: nil
    }
  }
}
