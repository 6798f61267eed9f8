import Foundation

/// Logistic regression of few features, by Newton's method with a ridge: exact, and the same at every run.
enum LogisticRegression {
  private static let ridge = 0.01
  private static let steps = 60

  static func weights(_ rows: [[Float]], _ labels: [Bool]) throws -> [Float] {
    guard let count = rows.first?.count, rows.count == labels.count else { throw InputError(description: "there are no examples") }
    var weights = [Double](repeating: 0, count: count)
    for _ in 0..<steps {
      var gradient = weights.map { -ridge * $0 }
      var curvature = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
      for index in 0..<count { curvature[index][index] = ridge }
      for (row, label) in zip(rows, labels) {
        let score = zip(row, weights).reduce(0) { $0 + Double($1.0) * $1.1 }
        let odds = 1 / (1 + exp(-max(-30, min(30, score))))
        for first in 0..<count where row[first] != 0 {
          gradient[first] += Double(row[first]) * ((label ? 1 : 0) - odds)
          let share = odds * (1 - odds) * Double(row[first])
          for second in 0..<count { curvature[first][second] += share * Double(row[second]) }
        }
      }
      let step = try solve(curvature, gradient)
      for index in 0..<count { weights[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-7 }) { break }
    }
    return weights.map(Float.init)
  }

  /// Gaussian elimination with pivots.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) throws -> [Double] {
    var (rows, values) = (matrix, right)
    let count = values.count
    for column in 0..<count {
      let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) }!
      guard abs(rows[pivot][column]) > 1e-12 else { throw InputError(description: "the features depend on each other") }
      rows.swapAt(column, pivot)
      values.swapAt(column, pivot)
      for row in column + 1..<count {
        let factor = rows[row][column] / rows[column][column]
        guard factor != 0 else { continue }
        for other in column..<count { rows[row][other] -= factor * rows[column][other] }
        values[row] -= factor * values[column]
      }
    }
    for row in (0..<count).reversed() {
      for other in row + 1..<count { values[row] -= rows[row][other] * values[other] }
      values[row] /= rows[row][row]
    }
    return values
  }
}
