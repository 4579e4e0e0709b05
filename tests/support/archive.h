// Archives as word processors make them.
#pragma once

#include <doctest/doctest.h>
#include <zip.h>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <utility>

namespace lectern {

inline void write_archive(const std::filesystem::path& file,
                          std::initializer_list<std::pair<const char*, std::string>> members) {
  int error = 0;
  zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  REQUIRE(archive != nullptr);
  for (const auto& [name, text] : members) {
    zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    REQUIRE(zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) >= 0);
  }
  REQUIRE(zip_close(archive) == 0);
}

}  // namespace lectern
