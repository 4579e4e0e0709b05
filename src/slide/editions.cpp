#include "slide/editions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/failure.h"
#include "slide/problems.h"

namespace lectern::slide {
namespace {

std::optional<std::size_t> find(const deck::Deck& deck, const LanguageTag& language) {
  for (std::size_t i = 0; i < deck.speeches.size(); ++i) {
    if (deck.speeches[i].language == language) return i;
  }
  return std::nullopt;
}

/// The indices of the languages that the deck has.
std::vector<std::size_t> find(const deck::Deck& deck, const std::vector<LanguageTag>& languages) {
  std::vector<std::size_t> found;
  for (const LanguageTag& language : languages) {
    if (const auto index = find(deck, language)) found.push_back(*index);
  }
  return found;
}

/// Each language an edition of its own, captions beneath it.
std::vector<std::vector<LanguageGroup>> in_turn(const std::vector<std::size_t>& languages,
                                                const std::vector<std::size_t>& captions) {
  std::vector<std::vector<LanguageGroup>> editions;
  for (const std::size_t index : languages) {
    std::vector<std::size_t> beneath = captions;
    std::erase(beneath, index);
    editions.push_back({{index, std::move(beneath)}});
  }
  return editions;
}

/// So many editions, with as many languages each as there can be, or one more.
std::vector<std::vector<LanguageGroup>> shared_out(const std::vector<std::size_t>& languages,
                                                   std::size_t editions) {
  std::vector<std::vector<LanguageGroup>> all(std::min(editions, languages.size()));
  for (std::size_t i = 0; i < languages.size(); ++i) {
    all[i * all.size() / languages.size()].push_back({languages[i], {}});
  }
  return all;
}

/// Sets editions of one deck.
class Editions {
 public:
  Editions(const deck::Deck& deck, const Settings& settings, Typesetter& typesetter)
      : deck_(deck), settings_(settings), typesetter_(typesetter) {}

  std::vector<EditionSetter> of(const std::vector<std::vector<LanguageGroup>>& groups) const {
    std::vector<EditionSetter> editions;
    for (const auto& each : groups) editions.emplace_back(deck_, each, settings_, typesetter_);
    return editions;
  }

  /// As few walls as their languages can be read on, with most sentences whole.
  std::vector<EditionSetter> walls(const std::vector<std::size_t>& languages) const {
    std::size_t count = 1;
    std::vector<EditionSetter> walls = of(shared_out(languages, count));
    const auto suits = [&](const EditionSetter& wall) { return wall.roomy() && keeps_beads(wall); };
    while (count < languages.size() && !std::ranges::all_of(walls, suits)) {
      walls = of(shared_out(languages, ++count));
    }
    return walls;
  }

 private:
  /// Whether no more than half of what is said together has to be shown in parts.
  bool keeps_beads(const EditionSetter& wall) const {
    std::size_t whole = 0;
    for (std::size_t i = 0; i < deck_.beads.size(); ++i) {
      const Page page{{i, i}, {i, i + 1}};
      whole += wall.fullness(page, 0, Step::Long) <= 1 ? 1 : 0;
    }
    return 2 * whole >= deck_.beads.size();
  }

  const deck::Deck& deck_;
  const Settings& settings_;
  Typesetter& typesetter_;
};

Problem too_many(const deck::Deck& deck, const std::string& message) {
  return {deck.folder, 0, 0, Severity::Warning, "too-many-languages", message};
}

/// In the deck's order where none is asked for; but on a wall those that run against the first come
/// last, so that they stand at its outer edge and no line begins where its neighbour's ends.
std::vector<LanguageTag> languages_of(const deck::Deck& deck, const Settings& settings) {
  if (!settings.languages.empty()) return settings.languages;
  std::vector<LanguageTag> all = deck::languages_of(deck);
  if (settings.arrangement == Arrangement::Wall && !all.empty()) {
    std::stable_partition(all.begin(), all.end(),
                          [first = text::direction_of(all.front())](const auto& each) {
                            return text::direction_of(each) == first;
                          });
  }
  return all;
}

std::vector<std::size_t> shown_of(const deck::Deck& deck, const Settings& settings,
                                  Problems& problems) {
  std::vector<std::size_t> languages = find(deck, languages_of(deck, settings));
  if (settings.arrangement == Arrangement::Parallel && languages.size() > most_parallel) {
    problems.push_back(too_many(deck, "of " + std::to_string(languages.size()) +
                                          " languages the first " + std::to_string(most_parallel) +
                                          " are shown in parallel"));
    languages.resize(most_parallel);
  }
  return languages;
}

/// Whether text can be read on the panel from the distance, in each language or, where they are
/// parallel, in all at once.
bool roomy(const deck::Deck& deck, const Settings& settings, Typesetter& typesetter,
           EditionSetter::Uncut uncut) {
  Problems reported_elsewhere;
  Settings alone = settings;
  if (alone.arrangement == Arrangement::Wall) alone.arrangement = Arrangement::Single;
  return std::ranges::all_of(editions_of(deck, alone, typesetter, reported_elsewhere),
                             [&](const EditionSetter& each) { return each.roomy(uncut); });
}

}  // namespace

std::vector<EditionSetter> editions_of(const deck::Deck& deck, const Settings& settings,
                                       Typesetter& typesetter, Problems& problems) {
  const std::vector<std::size_t> languages = shown_of(deck, settings, problems);
  const Editions editions(deck, settings, typesetter);
  switch (settings.arrangement) {
    case Arrangement::Single: break;
    case Arrangement::Caption:
      return editions.of(in_turn(languages, find(deck, settings.captions)));
    case Arrangement::Parallel: return editions.of(shared_out(languages, 1));
    case Arrangement::Wall: {
      std::vector<EditionSetter> walls = editions.walls(languages);
      if (walls.size() > 1) {
        const std::size_t most = (languages.size() + walls.size() - 1) / walls.size();
        problems.push_back(too_many(
            deck, "of " + std::to_string(languages.size()) + " languages " + std::to_string(most) +
                      " at most are legible on this panel at once: they are shown on " +
                      std::to_string(walls.size()) + " walls, one after the other"));
      }
      return walls;
    }
  }
  return editions.of(in_turn(languages, {}));
}

Settings settable(const deck::Deck& deck, const Settings& settings, Typesetter& typesetter,
                  Problems& problems) {
  Settings left = settings;
  left.languages = languages_of(deck, settings);
  if (settings.arrangement != Arrangement::Caption) left.captions.clear();
  std::map<std::size_t, std::string> hindered;
  const auto is_hindered = [&](const LanguageTag& language) {
    const auto index = find(deck, language);
    if (!index) return false;
    const std::string hindrance = typesetter.hindrance(language);
    if (!hindrance.empty()) hindered.emplace(*index, hindrance);
    return !hindrance.empty();
  };
  std::erase_if(left.languages, is_hindered);
  std::erase_if(left.captions, is_hindered);
  if (left.languages.empty()) left.languages = std::exchange(left.captions, {});
  for (const auto& [index, hindrance] : hindered) {
    if (left.languages.empty()) throw Failure(hindrance);
    problems.push_back(missing_font(deck.speeches[index], hindrance));
  }
  return left;
}

Settings legible_settings(const deck::Deck& deck, const Settings& settings, Typesetter& typesetter,
                          Problems& problems) {
  const Metres wanted = settings.viewer.distance;
  const auto roomy_from = [&](Metres distance, EditionSetter::Uncut uncut) {
    Settings nearer = settings;
    nearer.viewer.distance = distance;
    return roomy(deck, nearer, typesetter, uncut);
  };
  if (roomy_from(wanted, EditionSetter::Uncut::Titles)) return settings;
  constexpr double nearest = 0.01;  // of the distance, as is the next
  constexpr double near_enough = 0.001;
  // those who are told to come nearer shall find that nothing is left out there
  for (const auto uncut : {EditionSetter::Uncut::TitlesAndNotices, EditionSetter::Uncut::Titles}) {
    Settings legible = settings;
    Metres& near = legible.viewer.distance = wanted * nearest;
    if (!roomy_from(near, uncut)) continue;
    for (Metres far = wanted; far - near > wanted * near_enough;) {
      const Metres middle = (near + far) / 2;
      (roomy_from(middle, uncut) ? near : far) = middle;
    }
    problems.push_back(too_far(deck.folder, settings.panel, wanted, near));
    return legible;
  }
  return settings;  // the distance is not what is wrong
}

}  // namespace lectern::slide
