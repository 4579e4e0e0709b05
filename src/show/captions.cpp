#include "show/captions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>

#include "base/range.h"
#include "base/utf8.h"
#include "text/break/sense.h"
#include "text/letters.h"

namespace lectern::show {
namespace {

constexpr double impossible = std::numeric_limits<double>::infinity();
// Where its author ends a line is a better end than any sentence's.
constexpr double authors_end = -2;
// How much it counts that the captions of a slide, or the lines of a caption, differ in length.
constexpr double weight_of_evenness = 1;

/// A caption goes when it ends, which is a longer stop than that of a line: the ends of sentences
/// and clauses, which break_costs() thinks a little better than none, are worth much more.
double cost_of_end(double cost) {
  constexpr double within_a_breath = 3;
  constexpr double at_a_pause = 12;
  return cost * (cost < 0 ? at_a_pause : within_a_breath);
}

// What stands in brackets at the beginning of a caption is taken for a sound, not for what is said,
// and what comes after a dash for what another speaker says.
constexpr double before_other = text::within_word;

bool opens_bracket(std::string_view text) {
  constexpr std::array brackets{"(", "[", "{", "（", "［", "｛", "【", "〔"};
  return std::ranges::any_of(brackets,
                             [&](const char* bracket) { return text.starts_with(bracket); });
}

bool begins_as_other(std::string_view text) {
  const auto first = text::first_telling_character(text);
  return opens_bracket(text) || (first && text::is_dash(*first));
}

/// The text between neighbouring cuts, and what it costs to end at each.
class Pieces {
 public:
  /// Where the author ends lines, one that fits is a piece.
  Pieces(std::string_view text, const LanguageTag& language, const text::FunctionWords& words,
         int longest)
      : text_(text) {
    for (const Character& character : characters(text_)) {
      columns_.push_back({character.byte, before_});
      before_ += text::columns_of(character.value);
    }
    columns_.push_back({text_.size(), before_});
    const bool several = text.find('\n') != text.npos;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const bool whole = several && columns_before(end) - columns_before(begin) <= longest;
      add_line({begin, end}, language, words, whole);
      begin = end + 1;
    }
    if (!costs_.empty()) costs_.back() = 0;
  }

  std::size_t count() const { return ends_.size(); }
  double cost_after(std::size_t piece) const { return costs_[piece]; }
  /// Whether a line that its author ends goes on over the beginning of a piece.
  bool is_within_line(std::size_t piece) const {
    return piece > 0 && piece < count() && lines_[piece - 1] == lines_[piece];
  }
  std::size_t authors_lines(std::size_t begin, std::size_t end) const {
    return lines_[end - 1] - lines_[begin] + 1;
  }
  std::string text(std::size_t begin, std::size_t end) const {
    return text_.substr(begins_[begin], ends_[end - 1] - begins_[begin]);
  }
  int columns(std::size_t begin, std::size_t end) const {
    return columns_before(ends_[end - 1]) - columns_before(begins_[begin]);
  }

 private:
  void add_line(ByteRange line, const LanguageTag& language, const text::FunctionWords& words,
                bool whole) {
    const std::string_view text = std::string_view(text_).substr(0, line.end);
    const std::size_t begin = text.find_first_not_of(' ', line.begin);
    if (begin == text.npos) return;
    const std::size_t number = lines_.empty() ? 0 : lines_.back() + 1;
    begins_.push_back(begin);
    const auto cuts =
        whole ? std::vector<text::Cut>() : text::cuts(text.substr(begin), language, words);
    for (const text::Cut& cut : cuts) {
      ends_.push_back(begin + cut.spaces.begin);
      costs_.push_back(begins_as_other(text.substr(begin + cut.spaces.end)) ? before_other
                                                                            : cut.cost);
      begins_.push_back(begin + cut.spaces.end);
    }
    ends_.push_back(text.find_last_not_of(' ') + 1);
    costs_.push_back(authors_end);
    lines_.resize(ends_.size(), number);
  }

  struct Place {
    std::size_t byte;
    int columns;
  };

  int columns_before(std::size_t byte) const {
    return std::ranges::lower_bound(columns_, byte, {}, &Place::byte)->columns;
  }

  std::string text_;
  std::vector<std::size_t> begins_;
  std::vector<std::size_t> ends_;
  std::vector<double> costs_;
  std::vector<std::size_t> lines_;
  std::vector<Place> columns_;
  int before_ = 0;
};

/// The best way to part pieces in two lines, or one where they fit it: of two lines of their
/// author's each has one. Nothing where they do not fit.
struct Lines {
  double cost = impossible;
  std::size_t second = 0;  ///< the piece that begins the second line; the end: there is none
};

Lines lines_of(const Pieces& pieces, std::size_t begin, std::size_t end, int longest) {
  const std::size_t authors_lines = pieces.authors_lines(begin, end);
  const bool fits_one = pieces.columns(begin, end) <= longest || end == begin + 1;
  if (authors_lines == 1 && fits_one) return {0, end};
  const bool cut = pieces.is_within_line(begin) || pieces.is_within_line(end);
  if (authors_lines > 2 || (authors_lines == 2 && cut)) return {};
  Lines best;
  for (std::size_t second = begin + 1; second < end; ++second) {
    const int above = pieces.columns(begin, second);
    const int below = pieces.columns(second, end);
    if (authors_lines == 2 && pieces.is_within_line(second)) continue;
    // a word that is too long for any line is left as it is
    const bool fits =
        (above <= longest || second == begin + 1) && (below <= longest || end == second + 1);
    if (!fits) continue;
    const double uneven = static_cast<double>(above - below) / longest;
    const double cost = pieces.cost_after(second - 1) + uneven * uneven;
    if (cost < best.cost) best = {cost, second};
  }
  return best;
}

/// Where captions end, over exactly `count` of them; empty where that cannot be.
std::vector<std::size_t> ends_of(const Pieces& pieces, std::size_t count, int longest) {
  struct Way {
    double cost = impossible;
    std::size_t before = 0;
  };
  const std::size_t n = pieces.count();
  const double mean = static_cast<double>(pieces.columns(0, n)) / static_cast<double>(count);
  std::vector<std::vector<Way>> ways(count + 1, std::vector<Way>(n + 1));
  ways[0][0].cost = 0;
  for (std::size_t captions = 1; captions <= count; ++captions) {
    for (std::size_t end = captions; end <= n; ++end) {
      for (std::size_t begin = end; begin-- > captions - 1;) {
        const int columns = pieces.columns(begin, end);
        if (columns > 2 * longest && end > begin + 2) break;  // and so are all longer ones
        const double so_far = ways[captions - 1][begin].cost;
        const double lines =
            so_far < impossible ? lines_of(pieces, begin, end, longest).cost : impossible;
        if (lines == impossible) continue;
        const double uneven = (columns - mean) / mean;
        const double cost = so_far + lines + cost_of_end(pieces.cost_after(end - 1)) +
                            weight_of_evenness * uneven * uneven;
        if (cost < ways[captions][end].cost) ways[captions][end] = {cost, begin};
      }
    }
  }
  if (ways[count][n].cost == impossible) return {};
  std::vector<std::size_t> ends;
  for (std::size_t captions = count, end = n; captions > 0; --captions) {
    ends.push_back(end);
    end = ways[captions][end].before;
  }
  std::ranges::reverse(ends);
  return ends;
}

bool is_of_ideographs(std::string_view text) {
  const auto all = characters(text);
  const auto wide = std::ranges::count_if(
      all, [](const Character& each) { return text::columns_of(each.value) == 2; });
  return 2 * wide > static_cast<std::ptrdiff_t>(all.size());
}

std::size_t rounded_up(Duration whole, Duration part) {
  return static_cast<std::size_t>((whole + part - Duration(1)) / part);
}

/// None too short, as far as there is time for that, and none too long.
void keep_to(const CaptionRules& rules, std::vector<Caption>& captions) {
  const auto count = static_cast<Duration::rep>(captions.size());
  const Duration whole = captions.back().time.end - captions.front().time.begin;
  const Duration least = std::min(rules.shortest, whole / count);
  for (std::size_t i = 1; i < captions.size(); ++i) {
    const auto after = static_cast<Duration::rep>(captions.size() - i);
    Instant& begin = captions[i].time.begin;
    begin = std::max(begin, captions[i - 1].time.begin + least);
    begin = std::min(begin, captions.back().time.end - least * after);
    captions[i - 1].time.end = begin;
  }
  for (Caption& caption : captions) {
    caption.time.end = std::min(caption.time.end, caption.time.begin + rules.longest);
  }
}

}  // namespace

std::vector<Caption> captions_of(std::string_view text, TimeRange time, const LanguageTag& language,
                                 const text::FunctionWords& words, const CaptionRules& rules) {
  const int longest = is_of_ideographs(text) ? rules.longest_ideographs : rules.longest_line;
  const Pieces pieces(text, language, words, longest);
  if (pieces.count() == 0) return {};
  const Duration whole = time.end - time.begin;
  const std::size_t most = std::max<std::size_t>(
      1, std::min(pieces.count(), static_cast<std::size_t>(whole / rules.shortest)));
  const std::size_t wanted = std::clamp<std::size_t>(rounded_up(whole, rules.longest), 1, most);
  std::vector<std::size_t> ends;
  for (std::size_t count = wanted; ends.empty() && count <= pieces.count(); ++count) {
    ends = ends_of(pieces, count, longest);
  }
  const int columns = std::max(1, pieces.columns(0, pieces.count()));
  std::vector<Caption> captions;
  std::size_t begin = 0;
  int before = 0;
  for (const std::size_t end : ends) {
    const Lines lines = lines_of(pieces, begin, end, longest);
    Caption caption;
    caption.lines.push_back(pieces.text(begin, lines.second));
    if (lines.second < end) caption.lines.push_back(pieces.text(lines.second, end));
    caption.time.begin = time.begin + whole * before / columns;
    before += pieces.columns(begin, end);
    if (!captions.empty()) captions.back().time.end = caption.time.begin;
    captions.push_back(std::move(caption));
    begin = end;
  }
  captions.back().time.end = time.end;
  keep_to(rules, captions);
  return captions;
}

}  // namespace lectern::show
