import LanguageToolAPI
import LintEngine
import NIOCore
import NIOHTTP1
import NIOPosix

/// Takes the requests of a connection, one after the other, and answers each.
final class ConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private enum Phase {
    case waiting
    /// The request is coming in.
    case reading(HTTPRequestHead, ByteBuffer)
    /// What comes is not kept; the answer goes out at its end.
    case skipping(HTTPRequestHead, APIResponse)
    case answering
    /// The last answer is written; whatever comes is thrown away.
    case closing
  }

  private let service: LanguageToolService
  private let limits: ServerLimits
  private let gate: RequestGate
  private let load: ServerLoad
  private let threads: NIOThreadPool
  private var phase = Phase.waiting
  /// Bytes counted for this connection in the load.
  private var taken = 0
  private var timer: Scheduled<Void>?

  init(_ service: LanguageToolService, limits: ServerLimits, gate: RequestGate, load: ServerLoad, threads: NIOThreadPool) {
    self.service = service
    self.limits = limits
    self.load = load
    self.threads = threads
    self.gate = gate
  }

  func channelActive(context: ChannelHandlerContext) {
    closeLater(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    forget()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), phase) {
    case (.head(let head), .waiting):
      closeLater(context)
      if let refusal = gate.refusal(of: head) {
        refuse(context, head, refusal)
      } else {
        if head.headers.first(name: "Expect")?.lowercased() == "100-continue" {
          context.writeAndFlush(wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: .continue))), promise: nil)
        }
        phase = .reading(head, context.channel.allocator.buffer(capacity: 0))
      }
    case (.body(var part), .reading(let head, var body)):
      // The buffer has one owner while it grows.
      phase = .waiting
      guard body.readableBytes + part.readableBytes <= limits.bodyBytes else { return refuse(context, head, gate.tooLarge) }
      guard load.take(.bytes, part.readableBytes) else { return refuse(context, head, RequestGate.busy) }
      taken += part.readableBytes
      body.writeBuffer(&part)
      phase = .reading(head, body)
    case (.end, .reading(let head, let body)): answer(context, head, body)
    case (.end, .skipping(let head, let response)): write(response, to: head, context)
    default: break
    }
  }

  /// Answers a request without reading it. The rest of a short one is passed over; of a long one nobody waits for the end.
  private func refuse(_ context: ChannelHandlerContext, _ head: HTTPRequestHead, _ problem: RequestProblem) {
    forget()
    if problem.status == 413 {
      write(.failure(problem), to: head, context, isLast: true)
    } else {
      phase = .skipping(head, .failure(problem))
    }
  }

  private func answer(_ context: ChannelHandlerContext, _ head: HTTPRequestHead, _ body: ByteBuffer) {
    timer?.cancel()
    phase = .answering
    if let response = gate.preflight(head) { return write(response, to: head, context) }
    guard load.take(.jobs) else { return write(.failure(RequestGate.busy), to: head, context) }
    let deadline = Deadline.after(milliseconds: limits.timeout)
    let work = threads.runIfActive(eventLoop: context.eventLoop) { [service] in
      let request = APIRequest(
        method: head.method.rawValue, target: head.uri, contentType: head.headers.first(name: "Content-Type"), body: Array(body.readableBytesView))
      return service.answer(request, deadline: deadline)
    }
    work.assumeIsolated().whenComplete { [load] result in
      load.release(.jobs)
      self.forget()
      guard context.channel.isActive else { return }
      switch result {
      case .success(let response): self.write(response, to: head, context)
      case .failure: context.close(promise: nil)
      }
    }
  }

  private func write(_ response: APIResponse, to head: HTTPRequestHead, _ context: ChannelHandlerContext, isLast: Bool = false) {
    // Behind a request that would change the protocol nothing is read: its client goes on in another connection.
    let asksForMore = head.headers.contains(name: "Upgrade") || head.method == .CONNECT
    let staysOpen = head.isKeepAlive && !isLast && !asksForMore
    var fields = gate.fields(for: head)
    for (name, value) in response.fields { fields.add(name: name, value: value) }
    fields.add(name: "Content-Type", value: response.contentType)
    fields.add(name: "Content-Length", value: String(response.body.count))
    fields.add(name: "Connection", value: staysOpen ? "keep-alive" : "close")
    let status = HTTPResponseStatus(statusCode: response.status)
    phase = staysOpen ? .waiting : .closing
    closeLater(context)
    context.write(wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: status, headers: fields))), promise: nil)
    if head.method != .HEAD {
      context.write(wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: response.body)))), promise: nil)
    }
    let done = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    guard !staysOpen else { return }
    done.assumeIsolated().whenComplete { _ in
      // A client that still writes would lose the answer with the connection: it hears that this side has ended, and has a second to read that.
      guard isLast else { return context.close(promise: nil) }
      context.close(mode: .output, promise: nil)
      self.closeLater(context, milliseconds: 1000)
    }
  }

  /// Closes the connection unless something comes of it in time.
  private func closeLater(_ context: ChannelHandlerContext, milliseconds: Int? = nil) {
    timer?.cancel()
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(milliseconds ?? limits.idleTimeout))) {
      context.close(promise: nil)
    }
  }

  /// Gives back what the body of a request took.
  private func forget() {
    load.release(.bytes, taken)
    taken = 0
  }
}
