#include "app/preview/finder.h"

#include <algorithm>
#include <map>

#include "app/findings/of_slide.h"
#include "base/utf8.h"
#include "review/search.h"
#include "text/letters.h"

namespace lectern::app {
namespace {

constexpr std::size_t most_typed = 200;  // bytes

/// In digits of any script; nothing: it is not a whole number that could be a slide's.
std::optional<std::size_t> number_in(std::string_view text) {
  constexpr std::size_t most = 1'000'000;
  std::optional<std::size_t> number;
  for (const Character& character : characters(text)) {
    const auto digit = text::digit_value(character.value);
    if (!digit) return std::nullopt;
    number = std::min(most, number.value_or(0) * 10 + static_cast<std::size_t>(*digit));
  }
  return number;
}

bool is_read(const slide::Slides& slides, const LanguageTag& language) {
  return std::ranges::any_of(slides.editions, [&](const slide::Edition& edition) {
    return edition.language == language || slide::shows(edition, language);
  });
}

class Hits {
 public:
  Hits(const std::string& words, const content::PreparedShow& prepared)
      : search_(words), prepared_(prepared) {}

  /// Where somebody reads them on the panel.
  void look_in(const slide::Edition& edition) {
    for (const slide::Slide& each : edition.slides) {
      const bool found = std::ranges::any_of(each.readings, [&](const slide::Reading& reading) {
        return search_.found_in(reading.text);
      });
      if (found) by_number_.try_emplace(each.number, Hit{edition.language, each.number});
    }
  }

  /// Where only the texts have them, in languages that are not shown.
  void look_behind(const slide::Edition& edition) {
    const deck::Deck& deck = prepared_.deck;
    for (std::size_t speech = 0; speech < deck.speeches.size(); ++speech) {
      if (is_read(prepared_.show.slides, deck.speeches[speech].language)) continue;
      for (const slide::Slide& each : edition.slides) {
        if (by_number_.contains(each.number)) continue;
        if (search_.found_in(passage_of(each, deck, speech))) {
          by_number_.try_emplace(each.number, Hit{edition.language, each.number});
        }
      }
    }
  }

  std::vector<Hit> in_order() const {
    std::vector<Hit> hits;
    for (const auto& [number, hit] : by_number_) hits.push_back(hit);
    return hits;
  }

 private:
  review::Search search_;
  const content::PreparedShow& prepared_;
  std::map<std::size_t, Hit> by_number_;
};

}  // namespace

std::vector<const slide::Edition*> editions_from(const slide::Slides& slides,
                                                 const LanguageTag& language) {
  std::vector<const slide::Edition*> editions;
  for (const slide::Edition& edition : slides.editions) editions.push_back(&edition);
  std::stable_partition(editions.begin(), editions.end(),
                        [&](const slide::Edition* each) { return each->language == language; });
  return editions;
}

std::vector<Hit> hits_of(const std::string& words, const content::PreparedShow& prepared,
                         const LanguageTag& language) {
  const slide::Slides& slides = prepared.show.slides;
  const std::vector<const slide::Edition*> editions = editions_from(slides, language);
  Hits found(words, prepared);
  for (const slide::Edition* each : editions) found.look_in(*each);
  for (const slide::Edition* each : editions) found.look_behind(*each);
  std::vector<Hit> hits = found.in_order();
  const auto number = number_in(words);
  if (!number || slides.count == 0 || (*number > slides.count && !hits.empty())) return hits;
  const Hit named{language, std::clamp<std::size_t>(*number, 1, slides.count) - 1};
  std::erase_if(hits, [&](const Hit& each) { return each.number == named.number; });
  hits.insert(hits.begin(), named);
  return hits;
}

void Finder::type(std::string_view text) {
  missed_ = false;
  if (typed_.size() + text.size() <= most_typed) typed_ += text;
}

bool Finder::take_back() {
  missed_ = false;
  typing_ = true;
  if (typed_.empty()) return false;
  typed_.resize(boundary_before(typed_, typed_.size() - 1));
  return true;
}

std::optional<Hit> Finder::find(const content::PreparedShow& prepared, const Hit& shown) {
  hits_ = hits_of(typed_, prepared, shown.language);
  missed_ = hits_.empty();
  if (missed_) return std::nullopt;
  typing_ = false;
  at_ = 0;
  if (number_in(typed_)) return hits_.front();
  const auto from =
      std::ranges::find_if(hits_, [&](const Hit& each) { return each.number >= shown.number; });
  if (from != hits_.end()) at_ = static_cast<std::size_t>(from - hits_.begin());
  return hits_[at_];
}

Hit Finder::step(int steps) {
  const auto count = static_cast<int>(hits_.size());
  at_ = static_cast<std::size_t>((static_cast<int>(at_) + steps + count) % count);
  return hits_[at_];
}

std::string Finder::status() const {
  if (missed_) return "“" + typed_ + "” is on no slide: type on, or Escape";
  if (typing_) {
    return "Find: " + typed_ + "|   a number or words in any language, then Return; Escape ends it";
  }
  const std::string hits = hits_.size() == 1 ? "the only slide"
                                             : std::to_string(at_ + 1) + " of " +
                                                   std::to_string(hits_.size()) + " slides";
  return "“" + typed_ + "”: " + hits +
         (hits_.size() == 1 ? "" : " · Return or N: the next, Shift N: the one before") +
         " · Escape ends it";
}

}  // namespace lectern::app
