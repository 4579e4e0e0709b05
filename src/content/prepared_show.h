// Everything that is shown: a configuration's deck, read, set and paced.
#pragma once

#include <map>

#include "base/problem.h"
#include "config/config.h"
#include "deck/deck.h"
#include "show/show.h"
#include "slide/menus/menu.h"
#include "slide/menus/question.h"
#include "text/font/fonts.h"

namespace lectern::content {

/// The show keeps pointers into the fonts, hence their order.
struct PreparedShow {
  config::Config config;
  deck::Deck deck;
  text::Fonts fonts;
  show::Show show;
  Problems problems;  ///< of the deck and of its setting
  slide::Menu menu;   ///< of the languages that are shown; no page: nothing to choose
  std::map<LanguageTag, slide::Questions> questions = {};  ///< of each of them
  std::map<LanguageTag, slide::Menu> bars = {};            ///< likewise
  std::string fingerprint = {};  ///< of all it was made from, where somebody asked for that
  bool kept = false;             ///< made from a copy, since what there is cannot be shown
};

/// What a show is prepared from, whatever the panel.
struct SourceMaterial {
  deck::Deck deck;
  text::Fonts fonts;
};

/// Throws Failure when the deck's folder cannot be read.
SourceMaterial read_material(const config::Config& config, const FileReader& files);

/// Throws Failure when no language's pinned fonts are installed. The material is that of the
/// configuration.
PreparedShow assemble(const config::Config& config, SourceMaterial material,
                      const FileReader& files);

inline PreparedShow assemble(const config::Config& config,
                             const FileReader& files = disk_reader()) {
  return assemble(config, read_material(config, files), files);
}

/// The same show with one language only, its slides and pages as they are beside the others.
show::Show only(const show::Show& show, const LanguageTag& language, const config::Config& config);

}  // namespace lectern::content
