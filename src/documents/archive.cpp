#include "documents/archive.h"

#include <array>

#include "base/failure.h"

namespace lectern::documents {
namespace {

using File = Handle<zip_file_t, zip_fclose>;

// What a day of speeches takes; a bomb says less of itself, and is cut off here.
constexpr std::size_t largest = std::size_t{16} << 20U;

}  // namespace

Archive::Archive(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source) zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (source && !zip_) zip_source_free(source);
  zip_error_fini(&error);
  if (zip_) return;
  // an OLE file: how Word packs what has a password, and its format of before 2007
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    throw Failure("has a password, or is in Word's old format: save it without, as .docx or .odt");
  }
  throw Failure("is damaged, or is no document of the kind that its name says");
}

std::string Archive::read(const char* name) const {
  const zip_int64_t place = zip_name_locate(zip_.get(), name, 0);
  if (place < 0) return {};
  const File file(zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(place), 0));
  if (!file)
    throw Failure("has a password, or is damaged: " + std::string(name) + " cannot be read");
  std::string text;
  std::array<char, 65536> chunk{};
  zip_int64_t size = 0;
  while ((size = zip_fread(file.get(), chunk.data(), chunk.size())) > 0) {
    text.append(chunk.data(), static_cast<std::size_t>(size));
    if (text.size() > largest) {
      throw Failure("unpacks to more than 16 MiB of text: no speech is so long");
    }
  }
  if (size < 0) throw Failure("is damaged: " + std::string(name) + " cannot be unpacked");
  return text;
}

}  // namespace lectern::documents
