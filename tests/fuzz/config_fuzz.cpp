// Reads any bytes as a kiosk's configuration and as a deck.toml, and holds what comes of it to the
// rules: libFuzzer's entry. Byte 0 chooses which; the rest is the file.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <span>
#include <string_view>

#include "config/config.h"
#include "deck/format/deck_toml.h"
#include "support/memory_file.h"

namespace {

using namespace lectern;

[[noreturn]] void broken(const char* rule) {
  std::fprintf(stderr, "%s\n", rule);
  std::abort();
}

void check(const Problems& problems) {
  for (const Problem& problem : problems) {
    if (problem.line < 1 || problem.column < 1) broken("a problem has no place");
    if (problem.file.empty()) broken("a problem has no file");
    if (problem.code.empty() || problem.message.empty()) broken("a problem says nothing");
    to_string(problem);
  }
}

void check_config(std::span<const std::byte> bytes) {
  const MemoryFile file(bytes);
  const config::Loaded loaded = config::load_config(file.path(), LECTERN_ASSETS);
  check(loaded.problems);
  const config::Config& config = loaded.config;
  if (!has_error(loaded.problems) && config.deck.empty()) broken("there is no deck");
  const Size size = config.panel.size;
  if (size.width < 16 || size.height < 16 || size.width > 16384 || size.height > 16384) {
    broken("the panel has a size that there is not");
  }
  if (!(config.panel.diagonal >= Inches(1) && config.panel.diagonal <= Inches(1000))) {
    broken("the panel has a diagonal that there is not");
  }
  if (!has_error(loaded.problems) && !(config.pace.minimum <= config.pace.maximum)) {
    broken("a slide stands longer at least than at most");
  }
}

void check_deck_toml(std::string_view text) {
  Problems problems;
  const deck::DeckToml read = deck::read_deck_toml(text, "deck.toml", problems);
  check(problems);
  std::set<LanguageTag> languages;
  for (const deck::LanguageEntry& entry : read.languages) {
    if (!languages.insert(entry.language).second) broken("a language stands twice");
    if (entry.mark.line < 1) broken("a language has no line");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::span rest(data + 1, size - 1);
  if (data[0] % 2 == 0) {
    check_config(std::as_bytes(rest));
  } else {
    check_deck_toml({reinterpret_cast<const char*>(rest.data()), rest.size()});
  }
  return 0;
}
