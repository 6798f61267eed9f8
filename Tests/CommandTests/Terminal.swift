import Foundation

/// A pseudo-terminal (posix_openpt(3)).
final class Terminal {
  /// What the command writes to.
  let follower: Int32
  private let leader: Int32

  /// Nil where the system has no terminals to give. `columns` is how wide the terminal says it is; 0 = it does not say.
  init?(columns: Int = 0) {
    // Glibc's module hides these functions: they need a feature macro.
    typealias Open = @convention(c) (Int32) -> Int32
    typealias Name = @convention(c) (Int32) -> UnsafePointer<CChar>?
    func function<T>(_ name: String, _ type: T.Type) -> T? { dlsym(nil, name).map { unsafeBitCast($0, to: type) } }
    guard let openLeader = function("posix_openpt", Open.self), let grant = function("grantpt", Open.self),
      let unlock = function("unlockpt", Open.self), let name = function("ptsname", Name.self)
    else { return nil }
    leader = openLeader(O_RDWR | O_NOCTTY)
    guard leader >= 0, grant(leader) == 0, unlock(leader) == 0, let path = name(leader) else { return nil }
    follower = open(path, O_RDWR | O_NOCTTY)
    guard follower >= 0 else { return nil }
    var size = winsize(ws_row: 0, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(follower, UInt(TIOCSWINSZ), &size) == 0 else { return nil }
  }

  deinit {
    close(follower)
    close(leader)
  }

  /// What has been written so far.
  func shown() -> String {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let length = read(leader, &buffer, buffer.count)
    return String(decoding: buffer[..<max(length, 0)], as: UTF8.self)
  }
}
