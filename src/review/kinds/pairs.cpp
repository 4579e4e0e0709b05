// Quotation marks and brackets without their counterparts.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "review/kinds/reviewers.h"
#include "text/letters.h"

namespace lectern::review {
namespace {

struct Pair {
  char32_t opening;
  char32_t closing;
};

constexpr std::array brackets{
    Pair{U'(', U')'},   Pair{U'[', U']'},   Pair{U'{', U'}'},   Pair{U'（', U'）'},
    Pair{U'「', U'」'}, Pair{U'『', U'』'}, Pair{U'《', U'》'}, Pair{U'【', U'】'},
};

/// An opening or closing bracket without its counterpart.
struct Lone {
  const Passage* passage = nullptr;
  std::size_t byte = 0;
  char32_t mark = 0;
  char32_t counterpart = 0;
};

/// `a)`, `aa)`, `12)`, `iv)`, at the beginning `الف)` too: the mark of a list's item. The character
/// is the bracket.
bool marks_item(const std::vector<Character>& all, std::size_t i) {
  constexpr std::size_t longest = 4;
  std::size_t begin = i;
  bool is_number = true;
  bool is_repeated = true;
  while (begin > 0 &&
         (text::is_letter(all[begin - 1].value) || text::is_digit(all[begin - 1].value))) {
    --begin;
    is_repeated = is_repeated && all[begin].value == all[i - 1].value;
    is_number = is_number && (text::is_digit(all[begin].value) ||
                              std::u32string_view(U"ivxIVX").find(all[begin].value) !=
                                  std::u32string_view::npos);
  }
  const bool apart = begin == 0 || text::is_white_space(all[begin - 1].value);
  return apart && i > begin && i - begin <= (is_number || is_repeated || begin == 0 ? longest : 1);
}

/// Those that the passage opens and does not close, and the other way round.
void find_lone(const Passage& passage, std::vector<Lone>& open, std::vector<Lone>& lone) {
  const auto all = characters(passage.text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto [value, byte] = all[i];
    for (const auto& [opening, closing] : brackets) {
      if (value == opening) open.push_back({&passage, byte, opening, closing});
      if (value != closing) continue;
      if (!open.empty() && open.back().counterpart == closing) {
        open.pop_back();
      } else if (!marks_item(all, i)) {
        lone.push_back({&passage, byte, closing, opening});
      }
    }
  }
}

std::vector<Lone> lone_brackets(const std::vector<Passage>& passages) {
  std::vector<Lone> open;  // what one passage opens another may close
  std::vector<Lone> lone;
  for (const Passage& passage : passages) find_lone(passage, open, lone);
  lone.insert(lone.end(), open.begin(), open.end());
  return lone;
}

/// What the original has too may be meant.
void review_brackets(const Text& text, Findings& findings) {
  const auto lone = lone_brackets(text.passages);
  if (lone.empty()) return;
  const bool in_original =
      !text.is_original() && !lone_brackets(Text(*text.deck, 0).passages).empty();
  if (in_original) return;
  for (const Lone& each : lone) {
    findings.push_back(finding_at(*each.passage, each.byte, Severity::Warning, "unbalanced",
                                  "“" + encoded(each.mark) + "” has no “" +
                                      encoded(each.counterpart) +
                                      "”: put it where it belongs, or take the one there is out"));
  }
}

bool is_quote(char32_t character) {
  return std::u32string_view(U"\"“”„‟«»").find(character) != std::u32string_view::npos;
}

/// Within a word: the gershayim of ד"ר and ש"ח, as people type them.
bool is_within_word(const std::vector<Character>& all, std::size_t i) {
  const auto is_of_word = [&](std::size_t at) {
    return text::is_letter(all[at].value) && !text::is_spaceless(all[at].value);
  };
  return i > 0 && i + 1 < all.size() && is_of_word(i - 1) && is_of_word(i + 1);
}

/// Where the passage's quotation marks are odd in number, the last of them; an inch is none.
std::optional<std::size_t> odd_quote(std::string_view text) {
  std::optional<std::size_t> last;
  std::size_t count = 0;
  const auto all = characters(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_inch = all[i].value == U'"' && i > 0 && text::is_digit(all[i - 1].value);
    if (!is_quote(all[i].value) || is_inch || is_within_word(all, i)) continue;
    ++count;
    last = all[i].byte;
  }
  return count % 2 == 1 ? last : std::nullopt;
}

bool begins_with_quote(std::string_view text) {
  const auto all =
      characters(text.substr(0, boundary_after(text, std::min<std::size_t>(1, text.size()))));
  return !all.empty() && is_quote(all.front().value);
}

/// Whether the next passage opens the quotation again.
bool goes_on_quoting(const Text& text, std::size_t passage) {
  return passage + 1 < text.passages.size() && begins_with_quote(text.passages[passage + 1].text);
}

/// A quotation of several paragraphs opens in each and closes in its last.
void review_quotes(const Text& text, Findings& findings) {
  constexpr std::size_t longest_quotation = 12;  // in paragraphs
  std::vector<std::pair<std::size_t, std::size_t>> odd;
  for (std::size_t i = 0; i < text.passages.size(); ++i) {
    const auto quote = odd_quote(text.passages[i].text);
    if (quote && !goes_on_quoting(text, i)) odd.emplace_back(i, *quote);
  }
  if (odd.size() != 1) {
    for (std::size_t i = 0; i + 1 < odd.size(); ++i) {
      if (odd[i + 1].first - odd[i].first <= longest_quotation) return;
    }
  }
  for (const auto& [i, byte] : odd) {
    findings.push_back(finding_at(
        text.passages[i], byte, Severity::Note, "unbalanced",
        "the passage has an odd number of quotation marks: one is missing, or too many"));
  }
}

}  // namespace

void review_pairs(const Text& text, Findings& findings) {
  review_brackets(text, findings);
  review_quotes(text, findings);
}

}  // namespace lectern::review
