// Reads any bytes as a speech in two languages, and holds what is matched to the rules: libFuzzer's
// entry. Byte 0 chooses the formats; the first form feed ends the original.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

#include "base/failure.h"
#include "deck/deck.h"

namespace {

using namespace lectern;

void check(bool holds, const char* rule) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", rule);
  std::abort();
}

/// A folder that is nowhere.
class MemoryFolder final : public FileReader {
 public:
  void add(const std::string& name, std::string_view bytes) {
    files_[name] = std::make_shared<const std::string>(bytes);
  }

  std::shared_ptr<const std::string> read(const std::filesystem::path& file,
                                          std::size_t most_bytes) const override {
    const auto found = files_.find(file.filename().string());
    if (found == files_.end()) throw Failure("there is no " + file.string());
    if (found->second->size() > most_bytes) throw TooLarge(file.string() + " is too large");
    return found->second;
  }

  std::vector<std::string> list(const std::filesystem::path&) const override {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : files_) names.push_back(name);
    return names;
  }

 private:
  std::map<std::string, std::shared_ptr<const std::string>> files_;
};

/// Every sentence of every speech is in one bead, in order.
void check_beads(const deck::Deck& deck) {
  for (std::size_t speech = 0; speech < deck.speeches.size(); ++speech) {
    std::size_t next = 0;
    for (const deck::Bead& bead : deck.beads) {
      check(bead.sentences.size() == deck.speeches.size(), "a bead has all languages");
      const IndexRange sentences = bead.sentences[speech];
      if (sentences.empty()) continue;
      check(sentences.begin == next, "no sentence is left out or twice");
      next = sentences.end;
    }
    check(next == deck.speeches[speech].sentences.size(), "the last sentence is in a bead");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::array endings{".txt", ".po", ".vtt", ".srt"};
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t end = std::min(bytes.find('\f'), bytes.size());
  MemoryFolder folder;
  folder.add(std::string("en") + endings[data[0] % 4], bytes.substr(0, end));
  folder.add(std::string("fr") + endings[data[0] / 4 % 4],
             bytes.substr(std::min(end + 1, bytes.size())));
  if (data[0] >= 128)
    folder.add("deck.toml", "[languages.en]\nstatus = 'original'\n[languages.fr]\n");
  const deck::Deck deck = deck::read("deck", folder);
  check_beads(deck);
  for (const Problem& problem : deck.problems) {
    check(!problem.code.empty() && !problem.message.empty(), "a problem says something");
  }
  return 0;
}
