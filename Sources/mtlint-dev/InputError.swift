/// What is wrong with the files or options that a command was given.
struct InputError: Error, CustomStringConvertible {
  let description: String
}
