// Speech Dispatcher as the kiosk sees it: its protocol, its voices, and a daemon that fails.
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/voice/speech_dispatcher.h"
#include "kiosk/voice/ssip.h"
#include "kiosk/voice/voices.h"
#include "support/environment.h"
#include "support/log_pipe.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::kiosk;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

LanguageTag tag(const char* text) { return *LanguageTag::parse(text); }

std::string lines_of(const std::vector<std::string>& pieces) {
  SsipReader reader;
  std::string read;
  for (const std::string& piece : pieces) {
    const bool well = reader.read(piece, [&](const SsipLine& line) {
      read += std::to_string(line.code) + (line.last ? '.' : ',') + std::string(line.text) + ';';
    });
    if (!well) return read + "!";
  }
  return read;
}

/// Somebody at the other end, who answers when told to.
class Daemon {
 public:
  explicit Daemon(std::filesystem::path path) : path_(std::move(path)) {}
  ~Daemon() { end(); }
  Daemon(const Daemon&) = delete;
  Daemon& operator=(const Daemon&) = delete;

  void begin() {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path_.native().copy(address.sun_path, sizeof address.sun_path - 1);
    listener_ = Descriptor(socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    REQUIRE(bind(listener_.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(listen(listener_.number(), 5) == 0);
  }
  void end() {
    listener_ = {};
    client_ = {};
    std::filesystem::remove(path_);
    begun_.clear();
    in_message_ = false;
  }

  /// Answers what has come; each line that has is kept.
  void answer() {
    if (!client_)
      client_ = Descriptor(accept4(listener_.number(), nullptr, nullptr, SOCK_NONBLOCK));
    std::array<char, 4096> bytes;
    for (ssize_t size; (size = recv(client_.number(), bytes.data(), bytes.size(), 0)) > 0;) {
      begun_.append(bytes.data(), static_cast<std::size_t>(size));
    }
    for (std::size_t end; (end = begun_.find("\r\n")) != std::string::npos;) {
      const std::string line = begun_.substr(0, end);
      begun_.erase(0, end + 2);
      heard.push_back(line);
      reply(line);
    }
  }
  void say(const std::string& text) {
    send(client_.number(), text.data(), text.size(), MSG_NOSIGNAL);
  }
  void ends(int message) {
    const std::string id = std::to_string(message);
    say("702-" + id + "\r\n702-1\r\n702 END\r\n");
  }
  /// What has been heard since the last time.
  std::string take() {
    std::string all;
    for (const std::string& line : std::exchange(heard, {})) all += line + '\n';
    return all;
  }

  std::map<std::string, std::string> voices{{"espeak-ng",
                                             "Afrikaans\taf\tnone,English\ten-GB\tnone,"
                                             "French\tfr-FR\tnone,Mandarin\tcmn\tnone"}};
  std::vector<std::string> heard;
  int messages = 0;

 private:
  void reply(const std::string& line) {
    if (in_message_) {
      if (line != ".") return;
      in_message_ = false;
      const std::string id = std::to_string(++messages);
      return say("225-" + id + "\r\n225 OK MESSAGE QUEUED\r\n");
    }
    if (line == "LIST OUTPUT_MODULES") {
      for (const auto& [engine, list] : voices) say("250-" + engine + "\r\n");
      return say("250-dummy\r\n250 OK MODULE LIST SENT\r\n");
    }
    if (line.starts_with("SET SELF OUTPUT_MODULE ")) engine_ = line.substr(23);
    if (line == "LIST SYNTHESIS_VOICES") {
      std::string list = voices[engine_] + ',';
      for (std::size_t end; (end = list.find(',')) != std::string::npos; list.erase(0, end + 1)) {
        say("249-" + list.substr(0, end) + "\r\n");
      }
      return say("249 OK VOICE LIST SENT\r\n");
    }
    in_message_ = line == "SPEAK";
    say(in_message_ ? "230 OK RECEIVING DATA\r\n" : "200 OK\r\n");
  }

  std::filesystem::path path_;
  Descriptor listener_;
  Descriptor client_;
  std::string begun_;
  std::string engine_;
  bool in_message_ = false;
};

struct Desk {
  TemporaryFolder folder;
  Daemon daemon{folder.path() / "speechd.sock"};
  LogPipe log{Log::Form::Plain};
  SpeechDispatcher voice{folder.path() / "speechd.sock", log.log};
  SteadyTime now{seconds(100)};

  void begin() { voice.use({true, 50}, now); }
  /// Both sides do all that there is to do.
  void talk() {
    for (int times = 0; times < 100; ++times) {
      daemon.answer();
      voice.attend(now);
    }
  }
  /// Talks, and is ready.
  void meet() {
    daemon.begin();
    begin();
    talk();
    daemon.take();
  }
  void say(const char* text, const char* language, int volume = 50) {
    voice.say({text, tag(language)}, volume, now);
  }
  void wait(Duration time) {
    now += time;
    voice.attend(now);
  }
};

}  // namespace

TEST_CASE("answers are read line by line, however they are cut") {
  CHECK(lines_of({"208 OK CLIENT NAME SET\r\n"}) == "208.OK CLIENT NAME SET;");
  CHECK(lines_of({"225-21\r\n225 OK MES", "SAGE QUEUED\r", "\n701-21\r\n701-1\r\n701 BEGIN\r\n"}) ==
        "225,21;225.OK MESSAGE QUEUED;701,21;701,1;701.BEGIN;");
  for (const char* wrong : {"HTTP/1.1 400\r\n", "\r\n", "20 OK\r\n", "abc OK\r\n", "-12 OK\r\n"}) {
    CAPTURE(wrong);
    CHECK(lines_of({wrong}) == "!");
  }
  CHECK(lines_of({"208 ", std::string(SsipReader::longest_line, 'a')}) == "!");
}

TEST_CASE("a message is a line that cannot end it, nor begin another command") {
  CHECK(ssip_message("Thank you.") == "Thank you.\r\n.\r\n");
  CHECK(ssip_message(".") == "..\r\n.\r\n");
  CHECK(ssip_message("a\r\n.\r\nCANCEL ALL") == "a  .  CANCEL ALL\r\n.\r\n");
  CHECK(ssip_message("") == "\r\n.\r\n");
}

TEST_CASE("of an engine's voices the nearest to a language is asked for") {
  Voices voices;
  for (const char* each : {"af", "cmn", "cmn-LATN-PINYIN", "en-029", "en-GB", "en-US", "fr-FR",
                           "pt", "pt-BR", "yue", "zz-?"}) {
    voices.add("espeak-ng", each);
  }
  voices.add("other", "cy");
  voices.add("other", "fr");
  struct Row {
    const char* language;
    const char* voice;  // null: none
  };
  for (const Row& row :
       {Row{"af", "espeak-ng af"}, Row{"en", "espeak-ng en"}, Row{"en-US", "espeak-ng en-US"},
        Row{"fr", "espeak-ng fr"}, Row{"pt-BR", "espeak-ng pt-BR"}, Row{"pt-PT", "espeak-ng pt"},
        Row{"zh-Hans", "espeak-ng cmn"}, Row{"zh-Hant-HK", "espeak-ng yue"}, Row{"cy", "other cy"},
        Row{"sw", nullptr}}) {
    CAPTURE(row.language);
    const auto found = voices.find(tag(row.language));
    CHECK((found ? found->engine + ' ' + found->language : "none") ==
          std::string(row.voice != nullptr ? row.voice : "none"));
  }
  Voices plain;
  plain.add("recorder", "zh");
  CHECK(plain.find(tag("zh-Hant"))->language == "zh");
}

TEST_CASE("the daemon is where its own library looks for it") {
  const Environment no_home("XDG_RUNTIME_DIR", "/run/user/7");
  {
    const Environment address("SPEECHD_ADDRESS", std::nullopt);
    CHECK(speech_socket() == "/run/user/7/speech-dispatcher/speechd.sock");
  }
  {
    const Environment address("SPEECHD_ADDRESS", "unix_socket:/run/lectern-speech/speechd.sock");
    CHECK(speech_socket() == "/run/lectern-speech/speechd.sock");
  }
  {
    const Environment address("SPEECHD_ADDRESS", "unix_socket");
    CHECK(speech_socket() == "/run/user/7/speech-dispatcher/speechd.sock");
  }
  const Environment address("SPEECHD_ADDRESS", "inet_socket:127.0.0.1:6560");
  CHECK(speech_socket() == "");
}

TEST_CASE("what is said is given to the daemon, one after the other, each in its language") {
  Desk desk;
  desk.meet();
  desk.say("Thank you.", "en");
  desk.say("Merci.", "fr", 60);
  desk.say("谢谢。", "zh-Hans", 60);
  CHECK(desk.voice.speaking());
  desk.talk();
  CHECK(desk.daemon.take() ==
        "SET SELF OUTPUT_MODULE espeak-ng\nSET SELF LANGUAGE en\nSET SELF VOLUME 0\n"
        "SPEAK\nThank you.\n.\nSET SELF LANGUAGE fr\nSET SELF VOLUME 20\nSPEAK\nMerci.\n.\n"
        "SET SELF LANGUAGE cmn\nSPEAK\n谢谢。\n.\n");
  desk.daemon.ends(1);
  desk.daemon.ends(3);
  desk.talk();
  CHECK(desk.voice.speaking());
  desk.daemon.ends(2);
  desk.talk();
  CHECK_FALSE(desk.voice.speaking());
  CHECK_FALSE(desk.voice.due());  // nothing wakes a kiosk that is silent
  CHECK(desk.log.said() == "");
}

TEST_CASE("what is said before the voices are known is said once they are") {
  Desk desk;
  desk.daemon.begin();
  desk.begin();
  desk.say("Thank you.", "en");
  CHECK(desk.voice.speaking());
  desk.talk();
  CHECK(desk.daemon.take().ends_with("SPEAK\nThank you.\n.\n"));
}

TEST_CASE("silence cancels what is being said, and what was to come is never given") {
  Desk desk;
  desk.meet();
  desk.say("One.", "en");
  desk.talk();
  desk.say("Two.", "en");  // the daemon has not answered yet
  desk.say("Three.", "en");
  desk.voice.silence(desk.now);
  desk.say("Four.", "en");
  desk.talk();
  const std::string heard = desk.daemon.take();
  CHECK(heard.find("Three.") == std::string::npos);
  const std::size_t cancel = heard.find("CANCEL SELF\n");
  REQUIRE(cancel != std::string::npos);
  CHECK(heard.find("Four.") > cancel);
  CHECK(heard.find("CANCEL", cancel + 1) == std::string::npos);
  CHECK(heard.rfind("Two.") < cancel);
  CHECK(desk.voice.speaking());
  desk.daemon.ends(desk.daemon.messages);
  desk.talk();
  CHECK_FALSE(desk.voice.speaking());
  desk.voice.silence(desk.now);
  desk.talk();
  CHECK(desk.daemon.take() == "");
}

TEST_CASE("a language without a voice is not spoken, which is said once") {
  Desk desk;
  desk.meet();
  desk.say("Asante.", "sw");
  desk.say("Asante sana.", "sw");
  desk.talk();
  CHECK(desk.daemon.take() == "");
  CHECK_FALSE(desk.voice.speaking());
  CHECK_FALSE(desk.voice.can_say(tag("sw")));
  CHECK(desk.voice.can_say(tag("en")));
  CHECK(desk.log.said() == "speech-dispatcher has no voice for sw: it is not spoken\n");
  REQUIRE(desk.voice.problems().size() == 1);
  CHECK(desk.voice.problems().front().code == "no-voice");

  // until there is one
  desk.daemon.end();
  desk.talk();
  desk.daemon.voices["espeak-ng"] += ",Swahili\tsw\tnone";
  desk.daemon.begin();
  desk.now += SpeechDispatcher::first_pause;
  desk.voice.prepare(desk.now);
  desk.say("Asante.", "sw");
  desk.talk();
  CHECK(
      desk.daemon.take().ends_with("SET SELF LANGUAGE sw\nSET SELF VOLUME 0\nSPEAK\nAsante.\n.\n"));
  CHECK(desk.voice.problems().empty());
}

TEST_CASE("a daemon that is not there is said once, and tried again later and later") {
  Desk desk;
  desk.begin();
  CHECK_FALSE(desk.voice.able());
  const std::string said = desk.log.said();
  CHECK(said.starts_with("nothing is spoken: speech-dispatcher cannot be reached at "));
  int tries = 0;
  for (const SteadyTime begin = desk.now; desk.now < begin + minutes(30);) {
    REQUIRE(desk.voice.due());
    REQUIRE(*desk.voice.due() > desk.now);
    desk.now = *desk.voice.due();
    desk.voice.attend(desk.now);
    ++tries;
  }
  CHECK(tries < 14);
  CHECK(desk.log.said() == "");
  CHECK(desk.voice.problems().size() == 1);
  desk.daemon.begin();
  desk.now += SpeechDispatcher::first_pause;
  desk.voice.prepare(desk.now);
  desk.say("Thank you.", "en");  // who asks does not wait for five minutes
  desk.talk();
  CHECK(desk.daemon.take().ends_with("Thank you.\n.\n"));
  CHECK(desk.log.said() == "speech-dispatcher answers again\n");
  CHECK(desk.voice.problems().empty());
}

TEST_CASE("a daemon that hangs, talks nonsense or dies is given up, whatever it is at") {
  struct Row {
    const char* what;
    std::function<void(Desk&)> happens;
    const char* said;
  };
  const auto speak = [](Desk& desk) {
    desk.meet();
    desk.say("Thank you.", "en");
  };
  for (const Row& row : {Row{"never answers",
                             [](Desk& desk) {
                               desk.daemon.begin();
                               desk.begin();
                               desk.say("Thank you.", "en");
                               desk.wait(SpeechDispatcher::patience - Duration(1));
                               CHECK(desk.voice.speaking());
                               desk.wait(Duration(1));
                             },
                             "does not answer"},
                         Row{"no longer answers",
                             [&](Desk& desk) {
                               speak(desk);
                               desk.wait(SpeechDispatcher::patience);
                             },
                             "does not answer"},
                         Row{"never says that it has ended",
                             [&](Desk& desk) {
                               speak(desk);
                               desk.talk();
                               for (int times = 0; times < 9; ++times) {  // each of which ends
                                 desk.daemon.ends(desk.daemon.messages);
                                 desk.talk();
                                 desk.say("Thank you.", "en");
                                 desk.talk();
                               }
                               REQUIRE(desk.voice.due());
                               CHECK(*desk.voice.due() > desk.now + seconds(10));
                               CHECK(*desk.voice.due() < desk.now + seconds(30));
                               desk.wait(seconds(30));
                             },
                             "does not come to an end"},
                         Row{"dies while it speaks",
                             [&](Desk& desk) {
                               speak(desk);
                               desk.talk();
                               desk.daemon.end();
                               desk.talk();
                             },
                             "has ended"},
                         Row{"is something else",
                             [&](Desk& desk) {
                               desk.meet();
                               desk.daemon.say("HTTP/1.1 400 Bad Request\r\n");
                               desk.talk();
                             },
                             "says what it should not"},
                         Row{"answers what nobody asked",
                             [&](Desk& desk) {
                               desk.meet();
                               desk.daemon.say("200 OK\r\n");
                               desk.talk();
                             },
                             "says what it should not"}}) {
    CAPTURE(row.what);
    Desk desk;
    row.happens(desk);
    CHECK_FALSE(desk.voice.able());
    CHECK_FALSE(desk.voice.speaking());
    CHECK(desk.log.said() == "nothing is spoken: speech-dispatcher " + std::string(row.said) +
                                 "; it is tried again\n");
    // and when there is another one, it speaks
    desk.daemon.end();
    desk.daemon.begin();
    desk.now += SpeechDispatcher::first_pause;
    desk.voice.prepare(desk.now);
    desk.say("Once more.", "en");
    desk.talk();
    CHECK(desk.daemon.take().ends_with("Once more.\n.\n"));
  }
}

TEST_CASE("whoever leaves in mid-sentence is not spoken to any longer") {
  TemporaryFolder folder;
  Daemon daemon(folder.path() / "speechd.sock");
  daemon.begin();
  LogPipe log;
  const SteadyTime now{seconds(100)};
  for (const bool destroyed : {false, true}) {
    daemon.end();
    daemon.begin();
    SpeechDispatcher kept(folder.path() / "speechd.sock", log.log);
    {
      SpeechDispatcher gone(folder.path() / "speechd.sock", log.log);
      SpeechDispatcher& voice = destroyed ? gone : kept;
      voice.use({true, 50}, now);
      voice.say({"Thank you.", tag("en")}, 50, now);
      for (int times = 0; times < 100; ++times) {
        daemon.answer();
        voice.attend(now);
      }
      REQUIRE(daemon.take().ends_with("Thank you.\n.\n"));
      if (!destroyed) voice.use({false, 50}, now);
    }
    daemon.answer();
    CHECK(daemon.take().find("CANCEL SELF\n") != std::string::npos);
  }
}
