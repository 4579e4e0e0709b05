#include "text/break/phrase_model.h"

#include <algorithm>
#include <optional>

#include "base/number.h"
#include "base/utf8.h"

namespace lectern::text {
namespace {

/// Characters from `from` before a place, or after it, on.
struct Window {
  std::string_view name;
  std::ptrdiff_t from;
  std::size_t length;
};
constexpr std::array windows{
    Window{"UW1", -3, 1}, Window{"UW2", -2, 1}, Window{"UW3", -1, 1}, Window{"UW4", 0, 1},
    Window{"UW5", 1, 1},  Window{"UW6", 2, 1},  Window{"BW1", -2, 2}, Window{"BW2", -1, 2},
    Window{"BW3", 0, 2},  Window{"TW1", -3, 3}, Window{"TW2", -2, 3}, Window{"TW3", -1, 3},
    Window{"TW4", 0, 3},
};

std::uint64_t with(std::uint64_t key, std::uint64_t character) { return key << 21U | character; }

std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

std::optional<int> number_in(std::string_view word) {
  const bool negative = word.starts_with('-');
  if (negative) word.remove_prefix(1);
  const auto number = parse_number<int>(word);
  return number && negative ? -*number : number;
}

}  // namespace

PhraseModel::PhraseModel(std::string_view file) {
  while (!file.empty()) {
    const std::string_view line = file.substr(0, file.find('\n'));
    file.remove_prefix(std::min(line.size() + 1, file.size()));
    read(line);
  }
  for (std::vector<Weight>& weights : weights_) std::ranges::sort(weights, {}, &Weight::text);
}

void PhraseModel::read(std::string_view line) {
  const std::size_t colon = std::min(line.find(':'), line.size());
  const std::string_view name = line.substr(0, colon);
  line.remove_prefix(std::min(colon + 1, line.size()));
  if (name == "base") base_ = number_in(take_word(line)).value_or(0);
  const auto window = std::ranges::find(windows, name, &Window::name);
  if (window == windows.end()) return;
  std::vector<Weight>& weights = weights_[static_cast<std::size_t>(window - windows.begin())];
  while (!line.empty()) {
    const std::vector<Character> text = characters(take_word(line));
    const std::optional<int> weight = number_in(take_word(line));
    if (text.size() != window->length || !weight) continue;
    Key key = 0;
    for (const Character& character : text) key = with(key, character.value);
    weights.push_back({key, *weight});
  }
}

bool PhraseModel::empty() const {
  return std::ranges::all_of(weights_, &std::vector<Weight>::empty);
}

int PhraseModel::score(const Codepoints& text, std::size_t index) const {
  int score = base_;
  for (std::size_t i = 0; i < windows.size(); ++i) {
    const auto begin = static_cast<std::ptrdiff_t>(index) + windows[i].from;
    if (begin < 0) continue;
    const auto from = static_cast<std::size_t>(begin);
    if (from + windows[i].length > text.size()) continue;
    Key key = 0;
    for (std::size_t at = from; at < from + windows[i].length; ++at) key = with(key, text[at]);
    const auto found = std::ranges::lower_bound(weights_[i], key, {}, &Weight::text);
    if (found != weights_[i].end() && found->text == key) score += found->weight;
  }
  return score;
}

}  // namespace lectern::text
