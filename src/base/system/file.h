// Whole files in and out.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/system/disk.h"

namespace lectern {

/// A text of any kind that is larger got there by mistake: the Bible has 4 MiB.
inline constexpr std::size_t largest_text = std::size_t{8} << 20U;
inline constexpr std::size_t largest_picture = std::size_t{64} << 20U;

// What root does here in somebody else's folder it does with that user's rights (destination.h).

/// The bytes of a regular file. Never waits for a FIFO or a device, and holds no more than
/// `most_bytes`. Throws TooLarge, or Failure naming the file and the reason when it is no regular
/// file or cannot be read.
std::string read_file(const std::filesystem::path& path, std::size_t most_bytes = largest_text,
                      Disk& disk = system_disk());

/// The names in a folder, sorted. Throws Failure.
std::vector<std::string> list_folder(const std::filesystem::path& folder,
                                     Disk& disk = system_disk());

/// Replaces the file's content. Throws Failure naming the file and the system's reason.
void write_file(const std::filesystem::path& path, std::string_view bytes,
                Disk& disk = system_disk());

/// Adds to the end of a regular file that is there, and waits for the disk: a card is worn by less
/// than when the file is replaced. What was there before stays; of what is added a power cut, or a
/// full disk, may leave a part. Throws Failure naming the file and the system's reason.
void append_to_file(const std::filesystem::path& path, std::string_view bytes,
                    Disk& disk = system_disk());

/// What a replaced file outlives for sure. A power cut costs waiting for the disk.
enum class Outlives { PowerCut, Process };

/// The same, so that whoever reads the file finds the old content whole or the new, even after a
/// power cut: writes beside it, makes sure of the disk, renames. The file keeps its permissions,
/// and where that is allowed its owner; a link stays, and what it names is replaced. When it fails
/// the old content stays and nothing is left beside it; so it does for what is no regular file. It
/// does not fail for a disk that will not say whether it has the new name: the new content stays,
/// and a power cut may bring the old one back, whole.
void replace_file(const std::filesystem::path& name, std::string_view bytes,
                  Outlives outlives = Outlives::PowerCut, Disk& disk = system_disk());

/// A folder and those above it, where they are not there yet. Throws Failure.
void make_folders(const std::filesystem::path& folder, Disk& disk = system_disk());

/// Another name for what is there, in its folder.
void rename_file(const std::filesystem::path& file, const std::string& name,
                 Disk& disk = system_disk());

/// A file; a link to it stays. Throws Failure; what is not there is gone already.
void remove_file(const std::filesystem::path& name, Disk& disk = system_disk());

/// A file, or a folder with all that is in it; not what links in it lead to. Throws Failure; what
/// is not there is gone already.
void remove_tree(const std::filesystem::path& path, Disk& disk = system_disk());

/// Puts a copy of the file, or the file itself, beside it under a name that nothing has: `NAME` and
/// the suffix, else `-2` and so on after it. The copy outlives a power cut. Returns the path of it.
/// Throws Failure.
std::filesystem::path copy_beside(const std::filesystem::path& file, std::string_view suffix,
                                  Disk& disk = system_disk());
std::filesystem::path move_beside(const std::filesystem::path& file, std::string_view suffix,
                                  Disk& disk = system_disk());

/// Waits until a folder's entries are on the disk. Throws Failure.
void sync_folder(const std::filesystem::path& path, Disk& disk = system_disk());

/// Waits until everything that was written in the file system of this folder is on the disk: for
/// many files at once, which one by one would each wait for the disk. Throws Failure.
void sync_file_system(const std::filesystem::path& folder, Disk& disk = system_disk());

/// Where files are read: on a disk, or in what was read of it at one time.
class FileReader {
 public:
  virtual ~FileReader() = default;

  /// Of a regular file, never null. Throws as read_file does.
  virtual std::shared_ptr<const std::string> read(const std::filesystem::path& file,
                                                  std::size_t most_bytes = largest_text) const = 0;
  /// The names in a folder, sorted. Throws Failure.
  virtual std::vector<std::string> list(const std::filesystem::path& folder) const = 0;
};

/// Reads what a disk has now.
class DiskReader final : public FileReader {
 public:
  explicit DiskReader(Disk& disk) : disk_(disk) {}
  std::shared_ptr<const std::string> read(const std::filesystem::path& file,
                                          std::size_t most_bytes = largest_text) const override;
  std::vector<std::string> list(const std::filesystem::path& folder) const override;

 private:
  Disk& disk_;
};

/// Of the machine's own.
const FileReader& disk_reader();

/// Whether a path is that of a folder or begins with it, as written: links are not followed.
bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace lectern
