// The cheapest matchings of two texts, by dynamic programming.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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

/// A boundary: after so many units of the source and so many of the target.
struct Corner {
  std::size_t row = 0;
  std::size_t column = 0;
  friend bool operator==(const Corner&, const Corner&) = default;
};

/// Which matchings are tried.
enum class Freedom {
  All,
  ParagraphForParagraph,  ///< as many on both sides: the sentences of each within those of its own
};

/// Each cell is the boundary after so many units of the source (its row) and of the target (its
/// column): what the best matching of all before it costs, and of all after it. Takes time and
/// memory for at most some millions of cells.
class Table {
 public:
  /// The scorer has to outlive the table and not to change. Only matchings are tried that pass all
  /// of the corners.
  Table(std::span<const Unit> source, std::span<const Unit> target, const MatchScorer& scorer,
        Freedom freedom = Freedom::All, std::vector<Corner> passed = {});

  /// No matches where none passes all corners.
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
    std::uint32_t source = 0;
    std::uint32_t target = 0;
  };

  struct Choice {
    double cost = unreached;
    Step step = {};

    void improve(double other, Step by) {
      if (other >= cost) return;
      cost = other;
      step = by;
    }
  };

  /// What the cheapest matching on one side of a boundary costs, by what is nearest to the
  /// boundary: nothing is dropped and added at one place. And those with a gap of dropped or of
  /// added paragraphs that reaches it (affine, Gotoh 1982).
  struct Cell {
    Choice matched;
    Choice dropped;
    Choice added;
    double dropping = unreached;
    double adding = unreached;

    Choice& of(const Match& match) {
      return match.target.empty() ? dropped : match.source.empty() ? added : matched;
    }
    /// The cheapest that may be next to a match.
    const Choice& beside(const Match& match) const {
      const Choice& kept = match.source.empty() || matched.cost <= dropped.cost ? matched : dropped;
      return match.target.empty() || kept.cost <= added.cost ? kept : added;
    }
    const Choice& any() const { return beside({{0, 1}, {0, 1}}); }
    const Choice& beside_dropped() const { return beside({{0, 1}, {}}); }
    const Choice& beside_added() const { return beside({{}, {0, 1}}); }
  };

  /// Which kind of gap reaches a cell; null: none.
  using Gap = double Cell::*;

  static const std::array<Step, 8> matchings;

  /// Where a text's paragraphs are, in units.
  struct Side {
    explicit Side(std::span<const Unit> units);
    std::size_t boundaries() const { return ending.size(); }
    /// How many units the paragraph has that begins with this one.
    std::size_t beginning_with(std::size_t unit) const;

    /// How many units before a boundary are of one paragraph: at most so many.
    std::size_t within(std::size_t end, std::size_t most) const;

    /// Of each boundary, how many units the paragraph has that ends there; 0 within one.
    std::vector<std::size_t> ending;
    std::vector<std::size_t> paragraph_of;  ///< each unit, and one more after the last
  };

  std::size_t rows() const { return source_.boundaries(); }
  std::size_t columns() const { return target_.boundaries(); }
  bool is_free(const Match& match) const;
  bool passes(const Match& match) const;
  static Step step_of(const Match& match) {
    return {static_cast<std::uint32_t>(match.source.size()),
            static_cast<std::uint32_t>(match.target.size())};
  }
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
  /// Of a choice at the corner, or where a gap is given of the cheapest that it reaches that in.
  std::vector<Match> matches_before(Corner corner, const Choice* choice, Gap gap) const;
  std::vector<Match> matches_after(Corner corner, const Choice* choice, Gap gap) const;

  Cell& at(std::vector<Cell>& cells, std::size_t row, std::size_t column) const {
    return cells[band_.index(row, column)];
  }
  const Cell& at(const std::vector<Cell>& cells, std::size_t row, std::size_t column) const {
    return cells[band_.index(row, column)];
  }

  const MatchScorer& scorer_;
  Freedom freedom_;
  std::vector<Corner> passed_;
  Side source_;
  Side target_;
  Band band_;
  std::vector<Cell> before_;
  /// Empty until it is needed. A gap that reaches a cell may end there.
  std::vector<Cell> after_;
};

}  // namespace lectern::deck
