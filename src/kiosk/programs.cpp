#include "kiosk/programs.h"

#include <system_error>

#include "base/failure.h"
#include "kiosk/build.h"

namespace lectern::kiosk {

namespace fs = std::filesystem;

fs::path program(const std::string& name) {
  std::error_code error;
  const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  const fs::path built = folder / name;
  const fs::path installed = (folder / installed_programs() / name).lexically_normal();
  for (const fs::path& path : {built, installed}) {
    if (fs::is_regular_file(path, error)) return path;
  }
  throw Failure("the program " + name + " is missing: neither " + built.string() + " nor " +
                installed.string() + " is there");
}

}  // namespace lectern::kiosk
