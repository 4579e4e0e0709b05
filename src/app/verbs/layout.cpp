// lectern layout: each line of a text as set lines of positioned glyphs, in JSON Lines.
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <system_error>

#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "config/assets.h"
#include "text/font/fonts.h"

namespace lectern::app {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(text::Orientation orientation) {
  switch (orientation) {
    case text::Orientation::Horizontal: break;
    case text::Orientation::Upright: return "upright";
    case text::Orientation::Sideways: return "sideways";
  }
  return "horizontal";
}

Json to_json(const text::GlyphRun& run) {
  Json glyphs = Json::array();
  for (const text::Glyph& glyph : run.glyphs) {
    glyphs.push_back({glyph.id, glyph.cluster, glyph.x, glyph.y, glyph.advance});
  }
  return {{"font", run.face->postscript_name()},
          {"file", run.face->file().string()},
          {"face", run.face->index()},
          {"script", run.script.name()},
          {"language", run.language.text()},
          {"direction", run.direction == text::Direction::RightToLeft ? "rtl" : "ltr"},
          {"orientation", name_of(run.orientation)},
          {"start", run.range.begin},
          {"end", run.range.end},
          {"glyphs", std::move(glyphs)}};
}

Json to_json(const text::Paragraph& paragraph, const LayoutOptions& options) {
  Json lines = Json::array();
  for (const text::Line& line : paragraph.lines(static_cast<Pixels>(options.size),
                                                static_cast<Pixels>(options.width), options.wrap)) {
    Json runs = Json::array();
    for (const text::GlyphRun& run : line.runs) runs.push_back(to_json(run));
    lines.push_back({{"start", line.range.begin},
                     {"end", line.range.end},
                     {"width", line.width},
                     {"hyphenated", line.hyphenated},
                     {"runs", std::move(runs)}});
  }
  return {{"text", paragraph.text()}, {"lines", std::move(lines)}};
}

/// The stacks that are shipped, or nothing but the fonts that were asked for.
text::FontStacks stacks_for(const LayoutOptions& options) {
  if (!options.fonts.empty()) {
    text::FontStacks stacks;
    stacks.by_language[options.language.text()] = options.fonts;
    stacks.fallback = options.fonts;
    return stacks;
  }
  Problems problems;
  text::FontStacks stacks =
      config::read_fonts(content::assets_folder() / "fonts" / "noto-sans.toml", problems).stacks;
  if (has_error(problems)) throw Failure(to_string(problems.front()));
  return stacks;
}

}  // namespace

int layout(const LayoutOptions& options) {
  const bool standard = options.file.empty();
  std::ifstream file;
  errno = 0;
  if (!standard) file.open(options.file, std::ios::binary);
  std::istream& input = standard ? std::cin : file;
  text::Fonts fonts(stacks_for(options));
  const text::Writing writing = text::writing_of(options.language, options.axis);
  Problems problems;
  const text::FunctionWordLists words =
      config::read_function_words(content::assets_folder() / "function-words", problems);
  if (!problems.empty()) throw Failure(to_string(problems.front()));
  for (std::string line; std::getline(input, line);) {
    if (line.ends_with('\r')) line.pop_back();
    const text::Paragraph paragraph(std::move(line), options.language, fonts, writing,
                                    &words.of(options.language));
    print(to_json(paragraph, options), Lines::One);
  }
  if (standard ? ferror(stdin) != 0 : input.bad() || !file.is_open()) {
    throw Failure("cannot read " + (standard ? "standard input" : options.file.string()) + ": " +
                  std::generic_category().message(errno));
  }
  return exit_fine;
}

}  // namespace lectern::app
