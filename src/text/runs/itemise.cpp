#include "text/runs/itemise.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/failure.h"
#include "text/font/coverage.h"
#include "text/font/emoji.h"
#include "text/runs/script_runs.h"

namespace lectern::text {
namespace {

using Faces = std::vector<const Face*>;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_east_asian(Script script) {
  return is_one_of(script.name(), {"Hani", "Hira", "Kana", "Bopo", "Hang"});
}

/// The language whose fonts set the ideographs in a text of another language: kana
/// among them say Japanese, Hangul says Korean.
LanguageTag guest_language(const std::vector<ScriptRun>& runs) {
  const auto has = [&runs](std::initializer_list<std::string_view> names) {
    return std::any_of(runs.begin(), runs.end(), [names](const ScriptRun& run) {
      return is_one_of(run.script.name(), names);
    });
  };
  return *LanguageTag::parse(has({"Hira", "Kana"}) ? "ja" : has({"Hang"}) ? "ko" : "zh");
}

/// What is set in whatever face is around it.
bool takes_surrounding_face(std::uint32_t character) {
  const auto value = static_cast<UChar32>(character);
  return (U_GET_GC_MASK(value) & (U_GC_Z_MASK | U_GC_P_MASK | U_GC_CF_MASK)) != 0;
}

struct Grapheme {
  IndexRange range;
  Script script;
  const Face* face = nullptr;
  bool neutral = false;
};

class Itemiser {
 public:
  Itemiser(const Codepoints& text, const LanguageTag& language, Fonts& fonts, Weight weight)
      : text_(text),
        language_(language),
        own_script_(script_of(language)),
        fonts_(fonts),
        weight_(weight) {}

  /// The graphemes of a script run, each with its face.
  void add(const ScriptRun& run, const LanguageTag& guest, const std::vector<bool>& starts);

  const std::vector<Grapheme>& graphemes() const { return graphemes_; }
  std::vector<MissingGlyph>& missing() { return missing_; }

 private:
  struct Choice {
    Faces faces;
    FaceCache cache;
  };

  /// The language whose fonts set the script.
  const LanguageTag& setting(Script script, const LanguageTag& guest) const {
    const bool at_home = !is_east_asian(script) || is_east_asian(scripts_in(own_script_).front());
    return at_home ? language_ : guest;
  }
  Choice& choice_for(Script script, const LanguageTag& guest);
  void choose(Grapheme& grapheme, Choice& choice, const LanguageTag& guest);
  bool choose_emoji(Grapheme& grapheme, const LanguageTag& guest);
  const Face* face_lacking(const Grapheme& grapheme, Choice& choice, const LanguageTag& guest);
  void keep_together(std::size_t first);
  bool shows_emoji(const Grapheme& grapheme) const {
    return grapheme.script == emoji_script || is_emoji(characters(grapheme));
  }
  std::span<const std::uint32_t> characters(const Grapheme& grapheme) const {
    return text_.values().subspan(grapheme.range.begin, grapheme.range.size());
  }

  const Codepoints& text_;
  const LanguageTag& language_;
  Script own_script_;
  Fonts& fonts_;
  Weight weight_;
  std::map<Script, Choice> by_script_;
  std::vector<Grapheme> graphemes_;
  std::vector<MissingGlyph> missing_;
};

/// The language's stack for the script, the fallbacks, and last the stack of the language itself,
/// for when nothing at all is pinned for the script. A word of another script may lack its font,
/// the language itself may not.
Itemiser::Choice& Itemiser::choice_for(Script script, const LanguageTag& guest) {
  Choice& choice = by_script_[script];
  Faces& faces = choice.faces;
  if (!faces.empty()) return choice;
  const auto add = [&](const Face* face) {
    if (std::find(faces.begin(), faces.end(), face) == faces.end()) faces.push_back(face);
  };
  if (weight_ == Weight::Bold) {
    for (const Face* face : fonts_.stack(setting(script, guest), script)) {
      if (const Face* bold = fonts_.bold_of(*face)) add(bold);
    }
  }
  for (const Faces* more : {&fonts_.stack(setting(script, guest), script), &fonts_.fallback(),
                            &fonts_.whole_stack(language_, scripts_in(own_script_).front())}) {
    std::ranges::for_each(*more, add);
  }
  if (faces.empty()) {
    throw Failure("no font is named for the script " + std::string(script.name()) +
                  " in the language " + language_.text());
  }
  return choice;
}

/// Sets the grapheme in a face of the emoji stack, if one has it.
bool Itemiser::choose_emoji(Grapheme& grapheme, const LanguageTag& guest) {
  const Faces& stack = fonts_.stack(language_, emoji_script);
  if (stack.empty()) return false;
  Choice& choice = choice_for(emoji_script, guest);
  const Face* face = choice.cache.covering(characters(grapheme), choice.faces);
  if (std::find(stack.begin(), stack.end(), face) == stack.end()) return false;
  grapheme.face = face;
  grapheme.script = emoji_script;
  return true;
}

/// What is no emoji, but has no other glyph, is still better shown as one than not at all.
void Itemiser::choose(Grapheme& grapheme, Choice& choice, const LanguageTag& guest) {
  if (is_emoji(characters(grapheme)) && choose_emoji(grapheme, guest)) return;
  grapheme.face = choice.cache.covering(characters(grapheme), choice.faces);
  if (grapheme.face != nullptr || choose_emoji(grapheme, guest)) return;
  grapheme.face = face_lacking(grapheme, choice, guest);
}

/// Notes what is missing. The face shows what it can of the grapheme, and boxes for the rest.
const Face* Itemiser::face_lacking(const Grapheme& grapheme, Choice& choice,
                                   const LanguageTag& guest) {
  const auto all = characters(grapheme);
  const auto lacking = std::find_if(all.begin(), all.end(), [&](std::uint32_t c) {
    return !covers(*choice.faces.front(), std::span(&c, 1));
  });
  const Script script = is_emoji(all) ? emoji_script : grapheme.script;
  missing_.push_back({text_.bytes(grapheme.range), lacking == all.end() ? all.front() : *lacking,
                      fonts_.not_installed(setting(script, guest), script)});
  if (const Face* face = choice.cache.covering(all.first(1), choice.faces)) return face;
  const auto boxed = std::find_if(choice.faces.begin(), choice.faces.end(),
                                  [](const Face* face) { return face->boxes_missing(); });
  return boxed != choice.faces.end() ? *boxed : choice.faces.front();
}

/// A space or mark between two graphemes of one face is set in that face when it can be, so that a
/// number or a foreign word looks whole; but between two emoji it is as between two words.
void Itemiser::keep_together(std::size_t first) {
  for (std::size_t i = first; i < graphemes_.size(); ++i) {
    if (!graphemes_[i].neutral) continue;
    std::size_t end = i;
    while (end < graphemes_.size() && graphemes_[end].neutral) ++end;
    const bool between = i > first && end < graphemes_.size() && !shows_emoji(graphemes_[end]);
    if (between && graphemes_[i - 1].face == graphemes_[end].face) {
      const Face* face = graphemes_[end].face;
      for (std::size_t at = i; at < end; ++at) {
        if (covers(*face, characters(graphemes_[at]))) graphemes_[at].face = face;
      }
    }
    i = end - 1;
  }
}

void Itemiser::add(const ScriptRun& run, const LanguageTag& guest,
                   const std::vector<bool>& starts) {
  Choice& choice = choice_for(run.script, guest);
  const std::size_t first = graphemes_.size();
  std::size_t begin = run.range.begin;
  while (begin < run.range.end && !starts[begin]) ++begin;  // belongs to the run before
  while (begin < run.range.end) {
    std::size_t end = begin + 1;
    while (end < text_.size() && !starts[end]) ++end;
    Grapheme grapheme{{begin, end}, run.script, nullptr, takes_surrounding_face(text_[begin])};
    const bool invisible = is_default_ignorable(text_[begin]) && end == begin + 1;
    if (invisible && graphemes_.size() > first) {
      grapheme.face = graphemes_.back().face;
      grapheme.script = graphemes_.back().script;
    } else {
      choose(grapheme, choice, guest);
    }
    graphemes_.push_back(grapheme);
    begin = end;
  }
  keep_together(first);
}

/// HarfBuzz takes time quadratic in the number of marks on one letter; no script needs so many.
constexpr std::size_t longest_grapheme = 256;

/// Adds what is set alike to the last run, the rest as runs of its own.
void append(Run run, std::vector<Run>& runs) {
  Run* last = runs.empty() ? nullptr : &runs.back();
  if (last != nullptr && run.range.size() <= longest_grapheme && last->level == run.level &&
      last->script == run.script && last->face == run.face &&
      last->orientation == run.orientation) {
    last->range.end = run.range.end;
    return;
  }
  for (; run.range.size() > longest_grapheme; run.range.begin += longest_grapheme) {
    runs.push_back(run);
    runs.back().range.end = run.range.begin + longest_grapheme;
  }
  runs.push_back(run);
}

Orientation orientation_of(const Grapheme& grapheme, std::uint32_t first, Writing writing) {
  if (!is_vertical(writing)) return Orientation::Horizontal;
  const VerticalOrientation wanted = vertical_orientation_of(first);
  const bool upright =
      grapheme.script == emoji_script || wanted == VerticalOrientation::Upright ||
      (wanted == VerticalOrientation::UprightIfDrawn && grapheme.face->draws_vertically(first));
  return upright ? Orientation::Upright : Orientation::Sideways;
}

}  // namespace

Itemised itemise(const Codepoints& text, const LanguageTag& language, const Bidi& bidi,
                 const std::vector<bool>& grapheme_starts, Writing writing, Fonts& fonts,
                 Weight weight) {
  const std::vector<ScriptRun> script_runs_of_text = script_runs(text, language);
  const LanguageTag guest = guest_language(script_runs_of_text);
  Itemiser itemiser(text, language, fonts, weight);
  Itemised result;
  std::size_t done = 0;
  for (const ScriptRun& script_run : script_runs_of_text) {
    itemiser.add(script_run, guest, grapheme_starts);
    for (; done < itemiser.graphemes().size(); ++done) {
      const Grapheme& grapheme = itemiser.graphemes()[done];
      const Run run{grapheme.range, bidi.levels()[grapheme.range.begin], grapheme.script,
                    grapheme.face, orientation_of(grapheme, text[grapheme.range.begin], writing)};
      append(run, result.runs);
    }
  }
  result.missing = std::move(itemiser.missing());
  return result;
}

}  // namespace lectern::text
