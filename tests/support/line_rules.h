// What is true of the lines of every paragraph, whatever its text, size and width.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "text/codepoints.h"
#include "text/icu.h"
#include "text/paragraph.h"

namespace lectern {

/// Holds lines to the rules. Each rule is named by the sentence that tells how it is broken.
class LineRules {
 public:
  explicit LineRules(const text::Paragraph& paragraph)
      : paragraph_(paragraph), characters_(paragraph.text()) {
    for (const std::size_t end :
         text::boundaries(text::Boundary::Grapheme, paragraph.text(), paragraph.language())) {
      // a terminator of several bytes is read as several spaces
      const std::size_t index = characters_.index_at(end);
      if (graphemes_.empty() || graphemes_.back() != index) graphemes_.push_back(index);
    }
  }

  /// The first rule that is broken at this size and width; empty when none is.
  std::string broken(Pixels size, Pixels width) const {
    const std::size_t count = paragraph_.line_count(size, width);
    for (const text::Wrap wrap : {text::Wrap::Greedy, text::Wrap::Balance}) {
      const std::vector<text::Line> lines = paragraph_.lines(size, width, wrap);
      if (lines.size() != count) return "there are not as many lines as were counted";
      if (std::string rule = broken_by(lines, width); !rule.empty()) return rule;
    }
    if (!std::isfinite(paragraph_.natural_width(size))) return "the natural width is no number";
    return {};
  }

 private:
  std::string broken_by(const std::vector<text::Line>& lines, Pixels width) const {
    std::size_t end = 0;
    for (const text::Line& line : lines) {
      if (line.range.begin < end) return "lines are not in order";
      if (!only_spaces({end, line.range.begin})) return "a letter stands on no line";
      if (line.range.begin >= line.range.end) return "a line is empty";
      if (line.width > width && graphemes_in(line.range) > 1) return "a line is too wide";
      if (std::string rule = broken_in(line); !rule.empty()) return rule;
      end = line.range.end;
    }
    return only_spaces({end, paragraph_.text().size()}) ? "" : "the last letters are on no line";
  }

  std::string broken_in(const text::Line& line) const {
    std::vector<ByteRange> ranges;
    double advances = 0;
    for (const text::GlyphRun& run : line.runs) {
      if (run.face == nullptr) return "a run has no face";
      if (run.range.begin >= run.range.end) return "a run is empty";
      if (std::string rule = broken_in(run); !rule.empty()) return rule;
      ranges.push_back(run.range);
      for (const text::Glyph& glyph : run.glyphs) advances += static_cast<double>(glyph.advance);
    }
    std::ranges::sort(ranges, {}, &ByteRange::begin);
    std::size_t end = line.range.begin;
    for (const ByteRange& range : ranges) {
      if (range.begin != end) return "runs overlap, or leave something out";
      end = range.end;
    }
    if (end != line.range.end) return "runs end before their line, or after it";
    const double off = std::abs(advances - static_cast<double>(line.width));
    // advances are given out as floats
    if (!(off <= 1e-3 + 1e-5 * std::abs(advances))) return "a width is not the sum of advances";
    return {};
  }

  static std::string broken_in(const text::GlyphRun& run) {
    const bool forward = run.direction == text::Direction::LeftToRight;
    const text::Glyph* last = nullptr;
    for (const text::Glyph& glyph : run.glyphs) {
      if (!run.range.contains(glyph.cluster)) return "a cluster lies outside its run";
      if (!std::isfinite(glyph.x) || !std::isfinite(glyph.y) || !std::isfinite(glyph.advance)) {
        return "a place is no number";
      }
      if (last != nullptr && last->cluster != glyph.cluster &&
          (last->cluster < glyph.cluster) != forward) {
        return "clusters are not in order";
      }
      last = &glyph;
    }
    return {};
  }

  bool only_spaces(ByteRange bytes) const {
    const std::size_t end = characters_.index_at(bytes.end);
    for (std::size_t i = characters_.index_at(bytes.begin); i < end; ++i) {
      if (!text::is_breaking_space(characters_[i])) return false;
    }
    return true;
  }

  /// How many graphemes end within the range, the last one whole or not.
  std::ptrdiff_t graphemes_in(ByteRange bytes) const {
    const auto first = std::ranges::upper_bound(graphemes_, characters_.index_at(bytes.begin));
    return std::distance(first,
                         std::ranges::lower_bound(graphemes_, characters_.index_at(bytes.end))) +
           1;
  }

  const text::Paragraph& paragraph_;
  text::Codepoints characters_;
  std::vector<std::size_t> graphemes_;  // where each ends
};

}  // namespace lectern
