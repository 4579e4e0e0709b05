// Whole files in and out.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace lectern {

/// A text of any kind that is larger got there by mistake: the Bible has 4 MiB.
inline constexpr std::size_t largest_text = std::size_t{8} << 20U;
inline constexpr std::size_t largest_picture = std::size_t{64} << 20U;

/// The bytes of a regular file. Never waits for a FIFO or a device, and holds no more than
/// `most_bytes`. Throws Failure naming the file and the reason when it is larger, no regular file
/// or cannot be read.
std::string read_file(const std::filesystem::path& path, std::size_t most_bytes = largest_text);

/// Replaces the file's content. Throws Failure naming the file and the system's reason.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// What a replaced file outlives for sure. A power cut costs waiting for the disk.
enum class Outlives { PowerCut, Process };

/// The same, so that whoever reads the file finds the old content whole or the new, even after a
/// power cut: writes beside it, makes sure of the disk, renames. The file keeps its mode, and where
/// that is allowed its owner. When it fails the old content stays and nothing is left beside it.
/// It does not fail for a disk that will not say whether it has the new name: the new content
/// stays, and a power cut may bring the old one back, whole.
void replace_file(const std::filesystem::path& path, std::string_view bytes,
                  Outlives outlives = Outlives::PowerCut);

/// Waits until a folder's entries are on the disk. Throws Failure.
void sync_folder(const std::filesystem::path& path);

/// Waits until everything that was written in the file system of this folder is on the disk: for
/// many files at once, which one by one would each wait for the disk. Throws Failure.
void sync_file_system(const std::filesystem::path& folder);

}  // namespace lectern
