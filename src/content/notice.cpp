#include "content/notice.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "base/failure.h"
#include "base/one_line.h"
#include "content/stick/sentences.h"
#include "text/script.h"

namespace lectern::content {
namespace {

namespace fs = std::filesystem;

struct Words {
  const char* language;
  const char* waiting;
};

/// Not among the assets: these may be what is missing.
constexpr std::array words_known{
    Words{"en", "Waiting for content:"},
    Words{"ar", "في انتظار المحتوى:"},
    Words{"de", "Warten auf Inhalte:"},
    Words{"es", "A la espera de contenido:"},
    Words{"fr", "En attente de contenu :"},
    Words{"it", "In attesa dei contenuti:"},
    Words{"ja", "コンテンツを待っています："},
    Words{"nl", "Wachten op inhoud:"},
    Words{"pt", "À espera de conteúdo:"},
    Words{"ru", "Ожидание материалов:"},
    Words{"zh", "正在等待内容："},
};

constexpr std::size_t most_said = 3;

/// English last.
std::vector<Words> words_for_machine() {
  std::vector<Words> words;
  const Words& english = words_known.front();
  if (const auto language = language_of_machine()) {
    const auto* const found =
        std::ranges::find(words_known, language->language(), &Words::language);
    if (found != words_known.end() && found->language != english.language) words.push_back(*found);
  }
  words.push_back(english);
  return words;
}

std::string said_of(const Problem& problem) {
  std::string text = problem.message;
  const std::string file = problem.file.string();
  if (!file.empty() && text.find(file) == std::string::npos) {
    text += " (" + file;
    if (problem.line > 0) text += ", line " + std::to_string(problem.line);
    text += ')';
  }
  return one_line(text);
}

/// The gravest; where nothing is known to be wrong, where it should be.
std::vector<std::string> reasons(const Problems& problems, const fs::path& deck) {
  std::vector<std::string> said;
  for (const Problem& problem : problems) {
    if (problem.severity != Severity::Error || said.size() == most_said) continue;
    said.push_back(said_of(problem));
  }
  if (said.empty()) said.push_back(deck.string());
  return said;
}

/// A folder of a text in each language, which is nowhere.
class NoticeFiles final : public FileReader {
 public:
  void add(const std::string& language, std::string text) {
    texts_[language + ".txt"] = std::make_shared<const std::string>(std::move(text));
  }
  std::shared_ptr<const std::string> read(const fs::path& file,
                                          std::size_t /*most_bytes*/) const override {
    const auto found = texts_.find(file.filename().string());
    if (found == texts_.end()) throw Failure("there is no " + file.string());
    return found->second;
  }
  std::vector<std::string> list(const fs::path& /*folder*/) const override {
    std::vector<std::string> names;
    for (const auto& [name, text] : texts_) names.push_back(name);
    return names;
  }

 private:
  std::map<std::string, std::shared_ptr<const std::string>> texts_;
};

/// The pinned ones where they are there.
text::FontStacks fonts_for(const std::vector<Words>& words, const text::FontStacks& pinned) {
  text::Fonts fonts(pinned);
  try {
    bool known_to_be_pinned = true;
    for (const Words& each : words) {
      const LanguageTag language = *LanguageTag::parse(each.language);
      const text::Script script = text::scripts_in(text::script_of(language)).front();
      known_to_be_pinned = !fonts.whole_stack(language, script).empty() && known_to_be_pinned;
    }
    if (known_to_be_pinned) return pinned;
  } catch (const Failure&) {  // one of them is not installed
  }
  text::FontStacks any;
  for (const Words& each : words) {
    const std::string font = text::any_installed(*LanguageTag::parse(each.language));
    if (font.empty()) continue;
    any.by_language[each.language] = {font};
    any.fallback.push_back(font);
  }
  if (any.fallback.empty()) throw Failure("no font is installed");
  return any;
}

}  // namespace

OpenedContent open_notice(config::Config config, const Problems& problems,
                          const config::Sources& looked_for) {
  const std::vector<Words> words = words_for_machine();
  config.fonts = fonts_for(words, config.fonts);
  config.pictures = {};
  config.captions.clear();
  config.arrangement = slide::Arrangement::Single;
  config.languages.clear();
  config::Sources sources{looked_for.subject, {}, {}, {}, looked_for.deck, {}};
  if (sources.deck.empty()) sources.deck = looked_for.subject.path;
  if (sources.deck.empty()) sources.deck = "/";
  config.deck = sources.deck;
  NoticeFiles files;
  for (const Words& each : words) {
    if (!config.fonts.by_script.empty() || config.fonts.by_language.contains(each.language)) {
      config.languages.push_back(*LanguageTag::parse(each.language));
    }
    std::string text;
    for (const std::string& reason : reasons(problems, sources.deck)) {
      text += (text.empty() ? each.waiting : "") + std::string("\n\n") + reason;
    }
    files.add(each.language, text + '\n');
  }
  return open_content(
      [&](const FileReader& reader) {
        for (const std::string& name : reader.list(sources.deck)) reader.read(sources.deck / name);
        return config::Loaded{config, {}, sources};
      },
      files);
}

}  // namespace lectern::content
