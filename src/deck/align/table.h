// The cheapest matchings of two texts, by dynamic programming.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "deck/align/align.h"
#include "deck/align/likelihood.h"

namespace lectern::deck {

struct Path {
  std::vector<Match> matches;  ///< in order; together they cover both sides
  double cost = 0;
};

/// The cells of a table that are tried: all of them, or a band about the diagonal.
class Band {
 public:
  Band(std::size_t rows, std::size_t columns);

  std::size_t width() const { return width_; }
  std::size_t begin(std::size_t row) const {
    return width_ == columns_ + 1 ? 0 : begin_about_diagonal(row);
  }
  bool contains(std::size_t row, std::size_t column) const {
    const std::size_t first = begin(row);
    return column >= first && column < first + width_;
  }
  /// The index of a cell that it contains, row by row.
  std::size_t index(std::size_t row, std::size_t column) const {
    return row * width_ + column - begin(row);
  }

 private:
  std::size_t begin_about_diagonal(std::size_t row) const;

  std::size_t rows_;
  std::size_t columns_;
  std::size_t width_ = 0;
};

/// Each cell is the boundary after so many units of the source (its row) and of the target (its
/// column): what the best matching of all before it costs, and of all after it. Takes time and
/// memory for at most some millions of cells.
class Table {
 public:
  /// The scorer has to outlive the table and not to change.
  Table(std::span<const Unit> source, std::span<const Unit> target, const MatchScorer& scorer);

  Path cheapest() const;

  /// The source's paragraphs, as ranges of its units.
  std::vector<IndexRange> paragraphs() const;

  /// The cheapest of those that leave a paragraph of the source untranslated; nothing where it
  /// costs more than `most`.
  std::optional<Path> cheapest_without(IndexRange paragraph, double most);

 private:
  static constexpr double unreached = std::numeric_limits<double>::infinity();

  /// How a cell is reached, or left: by so many units of either side.
  struct Step {
    std::size_t source = 0;
    std::size_t target = 0;
  };

  /// What the cheapest matching on one side of a boundary costs: any, and those with a gap of
  /// dropped or of added paragraphs that reaches it (affine, Gotoh 1982).
  struct Cell {
    double any = unreached;
    double dropping = unreached;
    double adding = unreached;
    Step step = {};  ///< of `any`

    void improve(double cost, Step by) {
      if (cost >= any) return;
      any = cost;
      step = by;
    }
  };

  /// Which kind of gap reaches a cell; null: none.
  using Gap = double Cell::*;

  struct Corner {
    std::size_t row = 0;
    std::size_t column = 0;
  };

  static const std::array<Step, 8> matchings;

  std::size_t rows() const { return source_paragraphs_.size(); }
  std::size_t columns() const { return target_paragraphs_.size(); }
  /// Calls `relax` with each step that may lead to a cell, and what it matches.
  template <typename Relax>
  void for_each_step_to(std::size_t row, std::size_t column, const Relax& relax) const;
  /// Calls `relax` with each kind of gap that a paragraph may belong to that ends at a cell, and
  /// what it matches with nothing.
  template <typename Relax>
  void for_each_gap_to(std::size_t row, std::size_t column, const Relax& relax) const;
  void fill_forwards();
  void fill_backwards();
  /// The kind that a match may be part of: one of a whole paragraph with nothing.
  Gap gap_of(const Match& match) const;
  /// Of the cheapest, or where a gap is given of the cheapest that it reaches the cell in.
  std::vector<Match> matches_before(Corner corner, Gap gap) const;
  std::vector<Match> matches_after(Corner corner, Gap gap) const;

  Cell& at(std::vector<Cell>& cells, std::size_t row, std::size_t column) const {
    return cells[band_.index(row, column)];
  }
  const Cell& at(const std::vector<Cell>& cells, std::size_t row, std::size_t column) const {
    return cells[band_.index(row, column)];
  }

  const MatchScorer& scorer_;
  /// Of each unit's end, how many units its paragraph has up to there; 0 where it goes on.
  std::vector<std::size_t> source_paragraphs_;
  std::vector<std::size_t> target_paragraphs_;
  Band band_;
  std::vector<Cell> before_;
  /// Empty until it is needed. A gap that reaches a cell may end there.
  std::vector<Cell> after_;
};

}  // namespace lectern::deck
