// Where the lines of a paragraph may begin and end, at one width.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/range.h"
#include "text/break/wrap.h"
#include "text/codepoints.h"
#include "text/measure.h"

namespace lectern::text {

/// Where one line may end and the next begin (UAX #14). A line from one to another holds the
/// characters
/// `[from.begin, to.end)`: between `end` and `begin` are spaces that no line shows.
struct BreakOpportunity {
  std::size_t end = 0;
  std::size_t begin = 0;
  Measure::Edge end_edge;
  Measure::Edge begin_edge;
  double cost = 0;         ///< to a reader: see `break_costs`
  double hyphen = 0;       ///< what a hyphen shown here would add to the line
  double opening = 0;      ///< what a bracket that begins a line here leaves out of it
  bool emergency = false;  ///< within a word that is longer than a line, or before it
  bool kept = false;       ///< where the text has a line separator
};

/// The paragraph's own opportunities, whatever the width: where `breaks` (indices) allow. Nothing
/// when the text is blank.
std::vector<BreakOpportunity> opportunities(const Codepoints& text,
                                            const std::vector<std::size_t>& breaks,
                                            const Measure& measure, const Shaper& shaper);

/// Whether widths may be summed up from the advances of the paragraph shaped as one line.
enum class Trust {
  Sums,
  Nothing,  ///< every stretch is shaped to be measured
};

/// Sums, where they are right between each two neighbours. HarfBuzz promises as
/// much, but its 6.0 forgets some dotted circles in long texts that break the rules of their
/// script. Scripts whose letters it takes as they come have no such rules.
Trust trust_in(const Measure& measure, const std::vector<BreakOpportunity>& opportunities);

/// Where a word may be divided, and how much a hyphen there would add to the line, in ems.
struct HyphenPlace {
  std::size_t index = 0;
  double width = 0;
};
using Hyphens = std::function<std::vector<HyphenPlace>(IndexRange word)>;

/// Sets those opportunities against a width. What is wider than a line between two neighbours is
/// divided with a hyphen, or else cut at graphemes: Unicode allows no break there, but to run off
/// the screen would be worse.
class OpportunitiesAtWidth final : public LineMeasure {
 public:
  /// Refers to everything passed.
  OpportunitiesAtWidth(const std::vector<BreakOpportunity>& opportunities, const Measure& measure,
                       Trust trust, const std::vector<bool>& grapheme_starts,
                       const Hyphens& hyphens, Pixels size, Pixels width);
  OpportunitiesAtWidth(const OpportunitiesAtWidth&) = delete;
  OpportunitiesAtWidth& operator=(const OpportunitiesAtWidth&) = delete;

  std::size_t last() const override { return opportunities_->size() - 1; }
  bool is_forced(std::size_t opportunity) const override {
    return (*opportunities_)[opportunity].emergency || (*opportunities_)[opportunity].kept;
  }
  double limit() const override { return limit_; }
  double length(std::size_t from, std::size_t to) const override;
  bool fits(double length) const override;
  using LineMeasure::fits;
  double cost(std::size_t opportunity) const override {
    return (*opportunities_)[opportunity].cost;
  }
  std::size_t estimated_end(std::size_t from) const override;

  /// Whether lengths are not sums of advances, and are too many to be shaped one by one when each
  /// way of cutting is compared with the others.
  bool costly_to_compare() const;

  const BreakOpportunity& operator[](std::size_t opportunity) const {
    return (*opportunities_)[opportunity];
  }

 private:
  double width(IndexRange stretch) const;
  void cut_overlong(const std::vector<bool>& grapheme_starts, const Hyphens& hyphens);
  /// The last of the hyphens with which the word's beginning fits a line.
  const HyphenPlace* last_hyphen(IndexRange word, const std::vector<HyphenPlace>& hyphens) const;
  /// Where the longest piece ends that fits a line from the word's beginning: at a cluster when one
  /// does, else after one grapheme at least. `hyphen` is what the word's own end adds.
  std::size_t piece_end(IndexRange word, double hyphen,
                        const std::vector<bool>& grapheme_starts) const;
  std::size_t estimated_end(IndexRange word) const;

  const Measure& measure_;
  Trust trust_;
  Pixels size_;
  Pixels width_;
  double limit_;
  const std::vector<BreakOpportunity>* opportunities_;
  std::vector<BreakOpportunity>
      cut_;  // the opportunities with emergencies among them, when there are any
};

}  // namespace lectern::text
