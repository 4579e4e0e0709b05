// What whoever is at the desk looks for: a slide by its number, or by its words in any language.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/prepared_show.h"

namespace lectern::app {

/// A slide that was found, and the language to show it in.
struct Hit {
  LanguageTag language;
  std::size_t number = 0;  ///< from 0
  friend bool operator==(const Hit&, const Hit&) = default;
};

/// The edition of this language first, then the others.
std::vector<const slide::Edition*> editions_from(const slide::Slides& slides,
                                                 const LanguageTag& language);

/// The slides that have the words, by their numbers, in `language` where they have them there. A
/// number that a slide has, in digits of any script, is that slide's before all others; one that is
/// too large, and nowhere in the texts, is the last slide's.
std::vector<Hit> hits_of(const std::string& words, const content::PreparedShow& prepared,
                         const LanguageTag& language);

/// First it is typed in, then its hits are walked through.
class Finder {
 public:
  explicit Finder(std::string typed = {}) : typed_(std::move(typed)) {}

  bool typing() const { return typing_; }
  void type(std::string_view text);
  /// Takes back the last character; false where there is none.
  bool take_back();

  /// The first hit from the slide of this number on, after which hits are walked through; nothing
  /// where there is none, and more can be typed.
  std::optional<Hit> find(const content::PreparedShow& prepared, const Hit& shown);
  /// The next hit, or the one before; after the last comes the first.
  Hit step(int steps);

  /// For the strip.
  std::string status() const;

 private:
  std::string typed_;
  bool typing_ = true;
  bool missed_ = false;  ///< there was no hit
  std::vector<Hit> hits_;
  std::size_t at_ = 0;
};

}  // namespace lectern::app
