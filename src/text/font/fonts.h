// Which fonts set which language and script: pinned stacks, and the faces they resolve to.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "text/font/face.h"
#include "text/script.h"

namespace lectern::text {

enum class Weight { Regular, Bold };

/// A stack file's content. Every name is a PostScript name.
struct FontStacks {
  using Names = std::vector<std::string>;

  std::map<std::string, Names> by_language;     ///< `ur`, `zh-Hant-HK`: goes before the script's
  std::map<std::string, Names> by_script;       ///< `Latn`; `Zsye` is for emoji
  Names fallback;                               ///< tried last, for every script, in this order
  std::map<std::string, std::string> packages;  ///< name prefix → the Debian package that has it
  friend bool operator==(const FontStacks&, const FontStacks&) = default;
};

/// Owns every face that has been opened; a `const Face*` handed out lives as long as this does.
/// One thread only.
class Fonts {
 public:
  explicit Fonts(FontStacks stacks);
  ~Fonts();
  Fonts(Fonts&&) noexcept;
  Fonts& operator=(Fonts&&) noexcept;

  /// The face that fontconfig knows by exactly this PostScript name. Throws Failure, naming the
  /// Debian package where the stacks know it, when it is not installed.
  const Face& face(std::string_view postscript_name);

  /// The primary stack of a language in a script: its language's names (longest matching tag:
  /// `zh-Hant-HK`, `zh-Hant`, `zh`), then its script's; those not installed are left out. Empty
  /// when the stacks know neither.
  const std::vector<const Face*>& stack(const LanguageTag& language, Script script);

  /// The same, for text that is to be set in nothing less. Throws Failure when a font is missing.
  const std::vector<const Face*>& whole_stack(const LanguageTag& language, Script script);

  /// The face of the same family in bold, by the name: `NotoSans-Bold` for `NotoSans-Regular`.
  /// Null where none is installed.
  const Face* bold_of(const Face& regular);

  /// The faces tried after the primary stack; those not installed are left out.
  const std::vector<const Face*>& fallback();

  /// Gives back the memory that font files take once texts are set: little of it is needed to draw
  /// them.
  void release_pages() const;

  /// Says of the first font of the primary stack, else of the fallbacks, that is not installed
  /// which package has it; empty when all are.
  std::string not_installed(const LanguageTag& language, Script script);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The PostScript name of the static, scalable font with the characters of a language that
/// fontconfig likes best; empty where none is installed. For what is better set in any font than
/// not shown: nobody has pinned it.
std::string any_installed(const LanguageTag& language);

/// Where fonts are looked for.
std::vector<std::filesystem::path> font_folders();

}  // namespace lectern::text
