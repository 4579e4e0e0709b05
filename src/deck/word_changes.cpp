#include "deck/word_changes.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/range.h"
#include "text/break/boundaries.h"

namespace lectern::deck {
namespace {

/// A text and where its words are in it, marks on them; an ideograph is one.
struct Words {
  std::string_view text;
  std::vector<ByteRange> ranges;

  std::size_t count() const { return ranges.size(); }
  std::string_view word(std::size_t i) const { return ranges[i].of(text); }
  /// From one word to before another, and the space before it.
  std::string stretch(IndexRange words) const {
    return std::string(text.substr(ranges[words.begin].begin,
                                   ranges[words.end - 1].end - ranges[words.begin].begin));
  }
  /// Whether a space is before it, or, of the first, after it.
  bool apart(std::size_t i) const {
    if (count() == 1) return true;
    return i > 0 ? ranges[i].begin > ranges[i - 1].end : apart(1);
  }
};

Words words_of(std::string_view text, const LanguageTag& language) {
  return {text, text::unbreakables(text, language)};
}

/// Consecutive words that are in one of the texts, or in both.
struct Run {
  enum class Kind { Same, Changed };

  Kind kind;
  IndexRange before;
  IndexRange now;

  bool same() const { return kind == Kind::Same; }
};

/// Above this many pairs of words all that is not alike at both ends counts as changed.
constexpr std::size_t most_pairs = 4'000'000;

/// How long the longest common subsequence of two stretches is, from each pair of words on.
class CommonLengths {
 public:
  CommonLengths(const Words& before, IndexRange a, const Words& now, IndexRange b)
      : columns_(b.size() + 1), lengths_((a.size() + 1) * columns_) {
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t j = b.size(); j-- > 0;) {
        at(i, j) = before.word(a.begin + i) == now.word(b.begin + j)
                       ? at(i + 1, j + 1) + 1
                       : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }

  std::size_t& at(std::size_t i, std::size_t j) { return lengths_[i * columns_ + j]; }

 private:
  std::size_t columns_;
  std::vector<std::size_t> lengths_;
};

void add(std::vector<Run>& runs, const Run& next) {
  if (next.before.empty() && next.now.empty()) return;
  if (runs.empty() || runs.back().kind != next.kind) {
    runs.push_back(next);
    return;
  }
  runs.back().before.end = next.before.end;
  runs.back().now.end = next.now.end;
}

/// What is the same at both ends is taken off first: there is little else in most.
std::vector<Run> runs_of(const Words& before, const Words& now) {
  const std::size_t most = std::min(before.count(), now.count());
  std::size_t head = 0;
  while (head < most && before.word(head) == now.word(head)) ++head;
  std::size_t tail = 0;
  while (tail < most - head &&
         before.word(before.count() - tail - 1) == now.word(now.count() - tail - 1)) {
    ++tail;
  }
  const IndexRange a{head, before.count() - tail};
  const IndexRange b{head, now.count() - tail};
  std::vector<Run> runs;
  add(runs, {Run::Kind::Same, {0, head}, {0, head}});
  if (a.size() * b.size() > most_pairs) {
    add(runs, {Run::Kind::Changed, a, b});
  } else {
    CommonLengths common(before, a, now, b);
    for (std::size_t i = a.begin, j = b.begin; i < a.end || j < b.end;) {
      const bool both = i < a.end && j < b.end;
      if (both && before.word(i) == now.word(j)) {
        add(runs, {Run::Kind::Same, {i, i + 1}, {j, j + 1}});
        ++i, ++j;
      } else if (i < a.end && (!both || common.at(i + 1 - a.begin, j - b.begin) >=
                                            common.at(i - a.begin, j + 1 - b.begin))) {
        add(runs, {Run::Kind::Changed, {i, i + 1}, {j, j}});
        ++i;
      } else {
        add(runs, {Run::Kind::Changed, {i, i}, {j, j + 1}});
        ++j;
      }
    }
  }
  add(runs, {Run::Kind::Same, {a.end, before.count()}, {b.end, now.count()}});
  return runs;
}

std::string shortened(const Words& words, IndexRange run, bool first, bool last) {
  constexpr std::size_t beside = 3;
  const std::size_t kept = (first ? 0 : beside) + (last ? 0 : beside);
  if (run.size() <= kept + 1) return words.stretch(run);
  std::string text;
  if (!first) text += words.stretch({run.begin, run.begin + beside}) + ' ';
  text += "…";
  if (!last) text += ' ' + words.stretch({run.end - beside, run.end});
  return text;
}

}  // namespace

std::string word_changes(std::string_view before, std::string_view now, const LanguageTag& language,
                         Unchanged unchanged) {
  const Words old_words = words_of(before, language);
  const Words new_words = words_of(now, language);
  const std::vector<Run> runs = runs_of(old_words, new_words);
  std::string text;
  const auto write = [&](const std::string& piece, bool apart) {
    text += (apart && !text.empty() ? " " : "") + piece;
  };
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Run& run = runs[i];
    if (run.same()) {
      write(unchanged == Unchanged::Whole
                ? new_words.stretch(run.now)
                : shortened(new_words, run.now, i == 0, i + 1 == runs.size()),
            new_words.apart(run.now.begin));
      continue;
    }
    if (!run.before.empty()) {
      write("[-" + old_words.stretch(run.before) + "-]", old_words.apart(run.before.begin));
    }
    if (!run.now.empty()) {
      write("{+" + new_words.stretch(run.now) + "+}", new_words.apart(run.now.begin));
    }
  }
  return text;
}

double likeness(std::string_view before, std::string_view now, const LanguageTag& language) {
  const Words old_words = words_of(before, language);
  const Words new_words = words_of(now, language);
  std::size_t same = 0;
  for (const Run& run : runs_of(old_words, new_words)) {
    if (run.same()) same += run.now.size();
  }
  const std::size_t all = old_words.count() + new_words.count();
  return all == 0 ? 1 : 2.0 * static_cast<double>(same) / static_cast<double>(all);
}

}  // namespace lectern::deck
