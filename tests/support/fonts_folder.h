// A machine with these fonts and no others.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/environment.h"
#include "support/temporary_folder.h"

namespace lectern {

class FontsFolder {
 public:
  /// By the names that files of Debian's fonts-noto-core have: NotoSerif-Regular.
  explicit FontsFolder(const std::vector<std::string>& names) {
    std::filesystem::create_directory(folder_.path() / "fonts");
    folder_.with("fonts.conf",
                 "<fontconfig><dir>" + (folder_.path() / "fonts").string() + "</dir></fontconfig>");
    for (const std::string& name : names) install(name);
  }

  void install(const std::string& name) const {
    std::filesystem::copy("/usr/share/fonts/truetype/noto/" + name + ".ttf",
                          folder_.path() / "fonts");
  }

 private:
  TemporaryFolder folder_;
  Environment file_{"FONTCONFIG_FILE", (folder_.path() / "fonts.conf").string()};
};

}  // namespace lectern
