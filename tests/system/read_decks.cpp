// Reads decks that come as lines of JSON, {"en.txt": "…", "fr.srt": "…"}, and says for each how it
// was matched:
// {"beads": [[[line, column, end line, end column] or null, of each language in turn], …],
//  "problems": [[file, line, code, message], …]}.
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/failure.h"
#include "base/system/file.h"
#include "deck/deck.h"

namespace {

using namespace lectern;

class Files final : public FileReader {
 public:
  explicit Files(const nlohmann::json& files) {
    for (const auto& [name, text] : files.items()) {
      texts_[name] = std::make_shared<const std::string>(text.get<std::string>());
    }
  }

  std::shared_ptr<const std::string> read(const std::filesystem::path& file,
                                          std::size_t) const override {
    const auto text = texts_.find(file.filename().string());
    if (text == texts_.end()) throw Failure("no such file");
    return text->second;
  }

  std::vector<std::string> list(const std::filesystem::path&) const override {
    std::vector<std::string> names;
    for (const auto& [name, text] : texts_) names.push_back(name);
    return names;
  }

 private:
  std::map<std::string, std::shared_ptr<const std::string>> texts_;
};

nlohmann::json beads_of(const deck::Deck& deck) {
  auto beads = nlohmann::json::array();
  for (std::size_t bead = 0; bead < deck.beads.size(); ++bead) {
    auto& places = beads.emplace_back(nlohmann::json::array());
    for (std::size_t speech = 0; speech < deck.speeches.size(); ++speech) {
      const auto [begin, end] = deck::source_of(deck, bead, speech);
      places.push_back(begin.line == 0
                           ? nlohmann::json()
                           : nlohmann::json{begin.line, begin.column, end.line, end.column});
    }
  }
  return beads;
}

nlohmann::json problems_of(const deck::Deck& deck) {
  auto problems = nlohmann::json::array();
  for (const Problem& problem : deck.problems) {
    problems.push_back(
        {problem.file.filename().string(), problem.line, problem.code, problem.message});
  }
  return problems;
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const auto deck = deck::read("deck", Files(nlohmann::json::parse(line)));
    std::cout << nlohmann::json{{"beads", beads_of(deck)}, {"problems", problems_of(deck)}} << '\n';
  }
}
