import FileSystem
import LanguageToolAPI
import LintSession
import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Listens, and hands connections to handlers: one thread for the network, one a core for the texts.
struct Server {
  private let service: LanguageToolService
  private let limits: ServerLimits
  private let origins: OriginRule
  private let load: ServerLoad

  init(_ service: LanguageToolService, limits: ServerLimits, origins: OriginRule) {
    self.service = service
    self.limits = limits
    self.origins = origins
    load = ServerLoad(limits)
  }

  /// Serves until SIGTERM or SIGINT comes.
  func run(host: String, port: Int) throws {
    // Blocked before any thread starts, and in all of them: this one waits for them.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTERM, SIGINT] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)

    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let threads = NIOThreadPool(numberOfThreads: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    threads.start()
    let channel: any Channel
    do {
      channel = try bootstrap(group, threads).bind(host: host, port: port).wait()
    } catch let error as IOError {
      throw Failure("cannot listen on \(host):\(port): \(String(cString: strerror(error.errnoCode)))")
    } catch {
      throw Failure("cannot listen on \(host):\(port): there is no such address here")
    }
    let address = channel.localAddress
    let name = address?.ipAddress.map { $0.contains(":") ? "[\($0)]" : $0 } ?? host
    try Array("listening on http://\(name):\(address?.port ?? port)\n".utf8).withUnsafeBytes {
      try File.put($0, descriptor: STDOUT_FILENO, name: "standard output")
    }

    var signal: Int32 = 0
    sigwait(&signals, &signal)
    try? channel.close().wait()
    // What has been asked is answered, in ten seconds at most.
    for _ in 0..<1000 where load.now(.jobs) > 0 { usleep(10_000) }
    try? group.syncShutdownGracefully()
    try? threads.syncShutdownGracefully()
  }

  private func bootstrap(_ group: MultiThreadedEventLoopGroup, _ threads: NIOThreadPool) -> ServerBootstrap {
    var decoding = NIOHTTPDecoderLimitConfiguration()
    decoding.maxHeaderListSize = limits.headerBytes
    let (service, limits, origins, load) = (service, limits, origins, load)
    return ServerBootstrap(group: group).serverChannelOption(.backlog, value: 256).serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { [decoding] channel in
        guard load.take(.connections) else { return channel.pipeline.addHandler(RefusingHandler()) }
        channel.closeFuture.whenComplete { _ in load.release(.connections) }
        let gate = RequestGate(origins: origins, limit: limits.bodyBytes, isLoopback: channel.parent?.localAddress?.isLoopback == true)
        return channel.eventLoop.makeCompletedFuture {
          // Who takes no answers is asked for no more requests.
          try channel.pipeline.syncOperations.addHandler(BackPressureHandler())
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(
            withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoding)
          try channel.pipeline.syncOperations.addHandler(
            ConnectionHandler(service, limits: limits, gate: gate, load: load, threads: threads))
        }
      }
  }
}

extension SocketAddress {
  /// True for an address that only this machine can reach.
  fileprivate var isLoopback: Bool { ipAddress.map { $0.hasPrefix("127.") || $0 == "::1" || $0.hasPrefix("::ffff:127.") } ?? false }
}
