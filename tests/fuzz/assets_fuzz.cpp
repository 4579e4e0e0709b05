// Reads any bytes as what is small and trusted: a theme, font stacks, labels, the list of kept
// files, a deck.toml to be changed, the kernel's news of devices; and holds what comes of it to the
// rules: libFuzzer's entry. Byte 0 chooses which; the rest is the file.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "base/failure.h"
#include "base/sha256.h"
#include "config/assets.h"
#include "content/manifest.h"
#include "deck/format/deck_toml.h"
#include "deck/format/deck_toml_edit.h"
#include "screen/input/uevents.h"
#include "support/memory_file.h"

namespace {

using namespace lectern;

void check(bool holds, const char* rule) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", rule);
  std::abort();
}

void check(const Problems& problems) {
  for (const Problem& problem : problems) {
    check(!problem.code.empty() && !problem.message.empty(), "a problem says something");
  }
}

/// With a checksum that holds: whoever forges a list can reckon one.
void check_manifest(const std::string& lines) {
  const auto manifest = content::parse_manifest(lines + "sha256 " + sha256(lines) + '\n');
  check(!manifest || content::parse_manifest(content::to_text(*manifest)).has_value(),
        "what is written is read again");
}

/// What is set is read again, and nothing else has changed its meaning.
void check_edit(const std::string& text) {
  Problems problems;
  const deck::DeckToml before = deck::read_deck_toml(text, "deck.toml", problems);
  if (!before.is_whole) return;
  const LanguageTag french = *LanguageTag::parse("fr");
  try {
    const std::string edited =
        deck::with_key(text, french, "translator", {deck::toml_string("A \"B\" \\ C")});
    Problems after;
    const deck::DeckToml read = deck::read_deck_toml(edited, "deck.toml", after);
    check(read.credits.title == before.credits.title, "a title stays");
    bool set = false;
    for (const deck::LanguageEntry& entry : read.languages) {
      set = set || (entry.language == french && entry.translator == "A \"B\" \\ C");
    }
    check(set, "what is set is read again");
  } catch (const Failure&) {
    return;  // it says so, and changes nothing
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::span rest(data + 1, size - 1);
  const std::string text(rest.begin(), rest.end());
  const MemoryFile file(std::as_bytes(rest));
  Problems problems;
  switch (data[0] % 6) {
    case 0: config::read_theme(file.path(), problems); break;
    case 1: config::read_fonts(file.path(), problems); break;
    case 2: config::read_labels(file.path(), problems); break;
    case 3: check_manifest(text); break;
    case 4: check_edit(text); break;
    default: screen::is_about_displays(text);
  }
  check(problems);
  return 0;
}
