// How slides look: colours, sizes, measures.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/language_tag.h"
#include "deck/deck.h"
#include "text/writing.h"

namespace lectern::slide {

/// Every colour of text reaches 7:1 on the ground (WCAG 2.2 AAA) in the themes that are shipped.
struct Theme {
  Color ground{0x0f, 0x14, 0x1c};
  Color passage{0xf4, 0xf1, 0xea};
  Color salutation{0xe3, 0xb9, 0x6b};
  Color caption{0xb9, 0xc4, 0xd4};
  Color credit{0x9d, 0xa9, 0xba};  ///< the credit line and the name of the language
  Color accent{0xe3, 0xb9, 0x6b};  ///< the part of the progress line that has been played
  Color track{0x2a, 0x33, 0x40};   ///< the part that is to come
  friend bool operator==(const Theme&, const Theme&) = default;
};

/// What a block of text is made of, where its lines come one after the other.
enum class Grain { Text, Line };

struct Style {
  Theme theme;
  Grain grain = Grain::Text;
  text::WritingMode axis = text::WritingMode::Horizontal;  ///< how Chinese and Japanese run
  double text = 0.065;  ///< em of a passage, as a fraction of the panel's shorter side: the middle
                        ///< of the scale
  double caption = 0.76;  ///< em of a caption, as a fraction of the passage's
  double title = 1.78;    ///< em of the title, likewise, where there is room
  double leading = 1.44;  ///< from baseline to baseline in ems; texts that need more get it
  double ideograph_leading = 1.6;              ///< the same for Chinese, Japanese and Korean
  int lines = 12;                              ///< at most of one text on a slide
  int characters = 55;                         ///< at most on a line (Smithsonian: 55)
  int ideographs = 25;                         ///< the same for Chinese, Japanese and Korean
  std::map<std::string, double> script_scale;  ///< `Arab` → how much larger than Latin it is set
  friend bool operator==(const Style&, const Style&) = default;
};

/// What is said of a translation, in the language itself.
struct StatusNames {
  std::string official;
  std::string unofficial;
  std::string translation;  ///< before its translator's name
  friend bool operator==(const StatusNames&, const StatusNames&) = default;
};

/// By language tag; a language that is not listed is looked up by ever shorter tags, then `en`.
using Labels = std::map<std::string, StatusNames>;

/// "Français · traduction non officielle"; the original's is its name alone.
std::string label_of(const deck::Speech& speech, const Labels& labels);

/// "Traduction : Lectern project"; empty where no translator is named.
std::string translation_of(const deck::Speech& speech, const Labels& labels);

/// "Ban Ki-moon · General Assembly … · New York, 12 July 2011": speaker, occasion, place and date
/// in the speech's language, as many of them as fit on a line. Who speaks comes first, then where
/// and when, for what the occasion is called the title slide has said.
std::string credit_of(const deck::Speech& speech,
                      const std::function<bool(const std::string&)>& fits);

/// "New York, 12 July 2011": as the speech's first line writes it where it says the same as
/// deck.toml, else as its language does.
std::string place_and_date_of(const deck::Speech& speech);

/// Of the headline, or of the credits where there is none.
const std::string& title_of(const deck::Speech& speech);

/// Who speaks, where the headline's subtitle does not say so already.
std::string speaker_beneath_title(const deck::Speech& speech);

/// A speech's headline as it is shown: with the place and the date of its credits, which are
/// deck.toml's where the two differ.
std::string first_line_of(const deck::Speech& speech);

}  // namespace lectern::slide
