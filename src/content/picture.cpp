#include "content/picture.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <optional>
#include <sstream>

#include "base/failure.h"
#include "base/system/program.h"
#include "kiosk/programs.h"

namespace lectern::content {
namespace {

/// By how it begins: names lie.
const char* reader_of(std::string_view bytes) {
  const bool webp = bytes.starts_with("RIFF") && bytes.substr(8).starts_with("WEBP");
  if (bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF") || webp) {
    return "lectern-read-picture";
  }
  constexpr std::size_t prolog = 65536;  // comments and entities, as drawing programs write them
  const bool drawing = bytes.substr(0, prolog).find("<svg") != std::string_view::npos ||
                       bytes.substr(0, prolog).find(":svg") != std::string_view::npos;
  if (drawing) return "lectern-draw-picture";
  throw Failure(bytes.empty() ? "is empty" : "is no PNG, JPEG, WebP or SVG");
}

Failure failure_of(const Ended& ended) {
  switch (ended.signal()) {
    case 0: return Failure(ended.output);
    case SIGXCPU:
    case SIGKILL:
    case SIGALRM: return Failure("takes more than 5 s to be read: make it as large as the panel");
    default: return Failure("cannot be read: it is damaged, or needs more than 256 MB of memory");
  }
}

std::size_t pixels_in(Size size) {
  return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
}

/// From what the program wrote; nothing where that is none of its own words.
std::optional<Image> image_in(const std::string& output, Size box, std::string& note) {
  const std::size_t end = output.find('\n');
  if (end == std::string::npos) return std::nullopt;
  std::istringstream line(output.substr(0, end));
  Image image;
  line >> image.size.width >> image.size.height;
  std::getline(line >> std::ws, note);
  const auto within = [](int length, int most) { return length >= 1 && length <= most; };
  if (!within(image.size.width, box.width) || !within(image.size.height, box.height)) {
    return std::nullopt;
  }
  image.pixels.resize(pixels_in(image.size));
  const std::size_t bytes = image.pixels.size() * sizeof(image.pixels[0]);
  if (output.size() - end - 1 != bytes) return std::nullopt;
  std::memcpy(image.pixels.data(), output.data() + end + 1, bytes);
  return image;
}

Image read(std::string_view bytes, Size box, Fit fit, std::string& note) {
  const Size most{std::max(box.width, 1), std::max(box.height, 1)};
  constexpr std::size_t longest_line = 4096;
  const Ended ended = run_program(kiosk::program(reader_of(bytes)),
                                  {std::to_string(most.width), std::to_string(most.height),
                                   fit == Fit::Cover ? "cover" : "inside"},
                                  bytes, longest_line + pixels_in(most) * sizeof(std::uint32_t));
  if (!ended.well()) throw failure_of(ended);
  std::optional<Image> image = image_in(ended.output, most, note);
  if (!image) throw Failure("cannot be read: it is damaged, or made to do harm");
  return *std::move(image);
}

}  // namespace

Image read_picture(const std::filesystem::path& file, Size box, Fit fit, std::string& note,
                   const FileReader& files) {
  const std::shared_ptr<const std::string> bytes = files.read(file, largest_picture);
  try {
    return read(*bytes, box, fit, note);
  } catch (const Failure& failure) {
    throw Failure(file.string() + ' ' + failure.what());
  }
}

}  // namespace lectern::content
