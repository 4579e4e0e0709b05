// Changes to somebody's files that can be taken back.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace lectern::app {

/// What is changed is kept beside, under its name and a suffix, and that is said on standard error.
class KeptChanges {
 public:
  explicit KeptChanges(std::string suffix) : suffix_(std::move(suffix)) {}

  /// Writes a file unless these bytes are in it. Throws Failure.
  void replace(const std::filesystem::path& file, std::string_view bytes);
  /// Puts a file out of the way. Throws Failure.
  void move_aside(const std::filesystem::path& file);
  /// With which command all is as it was, where anything was kept.
  void say_way_back() const;

 private:
  void say_kept(const std::filesystem::path& file, const std::filesystem::path& kept);
  void add_to_way_back(const std::string& command);

  std::string suffix_;
  bool kept_ = false;
  std::string way_back_;
};

}  // namespace lectern::app
