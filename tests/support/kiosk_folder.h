// A kiosk with something of everything in a folder of its own.
#pragma once

#include "config/config.h"
#include "content/snapshot.h"
#include "support/temporary_folder.h"

namespace lectern::config {

class KioskFolder {
 public:
  static constexpr std::string_view english = "We meet again.\n\nThank you.\n";

  KioskFolder() {
    for (const char* name : {"deck", "lectern.toml.d"}) {
      std::filesystem::create_directory(path() / name);
    }
    with("lectern.toml", R"(deck = "deck"
[style]
theme = "theme.toml"
fonts = "fonts.toml"
background = ")" + (path() / "background.png").string() +
                             R"("
logo = "lectern.toml.d/../logo.png"
)");
    with("lectern.toml.d/10-pace.toml", "pace.rate = 1.5\n");
    with("theme.toml", "ground = \"#101112\"\n");
    with("fonts.toml", "fallback = [\"NotoSans-Regular\"]\n");
    with("background.png", "a picture").with("logo.png", std::string_view("\0\xFF\n", 3));
    with("deck/deck.toml", "[languages.en]\nstatus = \"original\"\n[languages.fr]\n");
    with("deck/en.txt", english).with("deck/fr.txt", "Nous voici.\n\nMerci.\n");
  }

  const std::filesystem::path& path() const { return folder_.path(); }
  std::filesystem::path file() const { return path() / "lectern.toml"; }
  Loaded load() const { return load_config(file(), LECTERN_ASSETS); }

  KioskFolder& with(const std::string& name, std::string_view bytes) {
    folder_.with(name, bytes);
    return *this;
  }

 private:
  TemporaryFolder folder_;
};

/// What there is of the files now.
inline std::shared_ptr<const content::ContentSnapshot> snapshot_of(const Sources& sources) {
  return content::open_content([&](const FileReader&) { return Loaded{{}, {}, sources}; }).snapshot;
}
inline std::string fingerprint(const Sources& sources) {
  return snapshot_of(sources)->fingerprint();
}

}  // namespace lectern::config
