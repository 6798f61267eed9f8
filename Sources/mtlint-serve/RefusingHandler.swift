import NIOCore

/// Says that there are too many connections, and closes this one.
final class RefusingHandler: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private static let answer: String = {
    let text = "Error: too many connections; try again later\n"
    return "HTTP/1.1 503 Service Unavailable\r\nContent-Length: \(text.utf8.count)\r\nRetry-After: 1\r\nConnection: close\r\n\r\n\(text)"
  }()

  func channelActive(context: ChannelHandlerContext) {
    let written = context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(string: Self.answer)))
    written.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
  }
}
