#include "deck/lines/line_evidence.h"

#include <algorithm>

#include "deck/plain/lines.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// Logarithms of the odds of verse or lists, the shares being those of English and German texts.
namespace odds {
// Where the next word would well have had room: of verse half the lines, of prose hardly any; or
// would just have had, as it has where letters are not all as wide.
constexpr double room = 2.8, little_room = 0.5, no_room = -0.7;
// The next line begins with a small letter or a number.
constexpr double small = -1.5, number = 0.9;
// A sentence or a clause ends with the line.
constexpr double mark = 1.3, no_mark = -0.9;
// The same of ideographs, which stand closer: of prose every eighth line.
constexpr double mark_of_ideographs = 1.9;
// A number ends the line, as in lists of names with dates, of prices and hours.
constexpr double figure = 2.5, no_figure = -0.65;
// A stanza has as many lines as the one before.
constexpr double as_many = 1.1, not_as_many = -1.2;
// The last line is three quarters as long as the longest: of prose it is of any length.
constexpr double last_is_long = 1.1, last_is_short = -1.1;
// A short line is there twice: of those that were wrapped none is.
constexpr double said_again = 3.0;
// In a script without capitals, no mark ends the last line; or one does.
constexpr double open_end = 1.5, closed_end = -0.5;
// A double stop ends the line: of Tibetan prose now and then, ...
constexpr double double_shad = 1.6;
// ... and in India hardly ever.
constexpr double double_danda = 3.2;
// Hardly anybody has wrapped prose at so few ideographs or columns, ...
constexpr double few_ideographs = 5.0, few_columns = 1.8, fewer_columns = 2.8, fewest_columns = 3.8;
// ... nor much narrower than the rest of a text.
constexpr double far_shorter = 2.5;
}  // namespace odds

class Evidence {
 public:
  Evidence(const TextLines& text, std::span<const LineBlock> blocks) : text_(text) {
    for (const LineBlock& block : blocks) {
      if (!block.several()) continue;
      widest_ = std::max(widest_, block.widest);
      if (before_ > 0) {
        stanzas_ += before_ == block.lines.size() ? odds::as_many : odds::not_as_many;
      }
      before_ = block.lines.size();
    }
    for (const LineBlock& block : blocks) add(block);
  }

  double sum() const {
    // lines that are each a sentence may be paragraphs
    const bool are_sentences = !are_ideographs() && 3 * statements_ > 2 * lines_;
    const double marks = are_sentences ? marks_ - marks_of_statements_ : marks_;
    // and so are those of a file with hardly a blank line
    const bool pasted = text_.shapes.size() > lines_for_each_blank * (text_.blocks.size() - 1);
    const double beginnings = are_sentences && pasted ? 0 : beginnings_;
    double sum = room_ + narrowness() + repetitions_;
    // of two lines the second goes on with the first if it begins so
    if (lines_ < 2) sum += std::min(0.0, capitals_);
    for (const double sign : {capitals_, marks, stanzas_, lasts_, figures_, rhymes_, beginnings,
                              stops_, cased_ ? 0.0 : ends_}) {
      sum += std::max(0.0, sign);
    }
    return sum;
  }

 private:
  bool far_shorter(const LineBlock& block) const { return 3 * block.widest <= 2 * widest_; }

  void add(const LineBlock& block) {
    const auto& shapes = text_.shapes;
    // of a title above prose the room tells nothing
    const bool headed = block.lines.size() > 3 && may_head(shapes[block.lines.begin], block.widest);
    for (std::size_t i = block.lines.begin + (headed ? 2 : 1); i < block.lines.end; ++i) {
      add(shapes[i - 1], shapes[i], far_shorter(block) ? block.widest : widest_);
    }
    if (!block.several()) return;
    if (block.lines.size() > 2) add_last(block);
    for (std::size_t i = block.lines.begin; i < block.lines.end; ++i) {
      if (shapes[i].ends_in_double_danda) {
        stops_ += odds::double_danda;
      } else if (shapes[i].ends_in_double_shad && i + 1 < block.lines.end) {
        stops_ += odds::double_shad;
      }
    }
    for (std::size_t i = block.lines.begin; i < block.lines.end; ++i) {
      figures_ += shapes[i].ends_in_figure ? odds::figure : odds::no_figure;
    }
    rhymes_ += text_.words.rhyme(block.lines);
    beginnings_ += text_.words.beginning(block.lines);
    repetitions_ = std::max(repetitions_, repetition_in(block));
  }

  /// A sentence that is said again, as the response of a litany is, among longer ones.
  double repetition_in(const LineBlock& block) const {
    constexpr std::size_t most_lines = 100;  // each is compared with each
    if (block.lines.size() > most_lines) return 0;
    std::size_t narrowest = block.widest;
    for (std::size_t i = block.lines.begin; i < block.lines.end; ++i) {
      if (text_.words.is_repeated(i, block.lines))
        narrowest = std::min(narrowest, text_.shapes[i].width);
    }
    return 5 * narrowest <= 4 * block.widest ? odds::said_again : 0;
  }

  void add_last(const LineBlock& block) {
    const LineShape& last = text_.shapes[block.lines.end - 1];
    lasts_ += 4 * last.width >= 3 * block.widest ? odds::last_is_long : odds::last_is_short;
    if (!last.unpunctuated) ends_ += last.ends_in_mark ? odds::closed_end : odds::open_end;
  }

  /// `widest`: as far as the line may have gone.
  void add(const LineShape& line, const LineShape& next, std::size_t widest) {
    const bool begins_small = next.begins == text::LetterCase::Lower;
    const bool begins_large = next.begins == text::LetterCase::Upper;
    const std::size_t width = line.with(next);
    const bool has_room = width <= widest;
    // where a paragraph of prose or an item may end too, room says nothing
    const bool may_end = has_room && ((line.ends_statement && !begins_small) || next.item);
    ++lines_;
    ideographs_ += next.ideograph ? 1 : 0;
    cased_ = cased_ || begins_small || begins_large;
    if (!has_room) {
      room_ += odds::no_room;
    } else if (!may_end) {
      const bool well = width + margin_of(next, widest) <= widest;
      room_ += well ? odds::room : odds::little_room;
    }
    if (!line.ends_statement) {
      if (begins_large) capitals_ += text_.words.capital();
      if (begins_small) capitals_ += odds::small;
      if (next.begins_with_digit) capitals_ += odds::number;
    }
    if (!line.ends_in_mark) {
      marks_ += odds::no_mark;
    } else if (!may_end || next.ideograph) {
      marks_ += next.ideograph ? odds::mark_of_ideographs : odds::mark;
      if (line.ends_statement) marks_of_statements_ += odds::mark;
    }
    statements_ += line.ends_statement ? 1 : 0;
  }

  /// Marks hang over, and words are long: wrapped prose leaves less.
  static std::size_t margin_of(const LineShape& next, std::size_t widest) {
    constexpr std::size_t few = 24, hanging = 6, one_ideograph = 2;
    if (!next.ideograph) return widest / 6;
    return widest > few ? hanging : one_ideograph;
  }

  /// A word of Korean may begin with one too.
  bool are_ideographs() const { return 2 * ideographs_ > lines_; }

  double narrowness() const {
    constexpr std::size_t eight_ideographs = 16;
    constexpr std::size_t usual = 65;  // mails and manuals are wrapped at that, and more
    const bool far = widest_ < usual && 3 * widest_ <= 2 * text_.longest;
    const double far_shorter = far ? odds::far_shorter : 0.0;
    if (lines_ < 2) return far_shorter;  // two lines may be a sentence that was broken anywhere
    if (are_ideographs()) return widest_ <= eight_ideographs ? odds::few_ideographs : far_shorter;
    return far_shorter + (!cased_ && widest_ < 20   ? odds::fewest_columns
                          : !cased_ && widest_ < 28 ? odds::fewer_columns
                          : widest_ < 36            ? odds::few_columns
                                                    : 0);
  }

  const TextLines& text_;
  std::size_t widest_ = 0;
  std::size_t before_ = 0;  ///< lines in the last stanza
  std::size_t lines_ = 0, statements_ = 0;
  std::size_t ideographs_ = 0;  ///< lines that go on with one
  bool cased_ = false;          ///< a script with capitals, of which words are longer
  double room_ = 0, capitals_ = 0, marks_ = 0, marks_of_statements_ = 0, stanzas_ = 0;
  double stops_ = 0, ends_ = 0, lasts_ = 0, figures_ = 0, rhymes_ = 0, beginnings_ = 0,
         repetitions_ = 0;
};

}  // namespace

double odds_of_own_lines(const TextLines& text, std::span<const LineBlock> blocks) {
  return Evidence(text, blocks).sum();
}

}  // namespace lectern::deck
