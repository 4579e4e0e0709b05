// Whole files in and out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lectern {

/// The bytes of a regular file. Throws Failure naming the file and the system's reason.
std::string read_file(const std::filesystem::path& path);

/// Replaces the file's content. Throws Failure naming the file and the system's reason.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// What a replaced file outlives for sure. A power cut costs waiting for the disk.
enum class Outlives { PowerCut, Process };

/// The same, so that whoever reads the file finds the old content whole or the new, even after a
/// power cut: writes beside it, makes sure of the disk, renames. Nothing is left beside it when
/// that fails.
void replace_file(const std::filesystem::path& path, std::string_view bytes,
                  Outlives outlives = Outlives::PowerCut);

}  // namespace lectern
