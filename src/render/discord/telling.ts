import { type Notice, noticeWords } from "../../answer/notice.ts";
import { sourceWords } from "../../answer/source.ts";
import type { ArticleCard } from "../../desk.ts";
import { type ComponentsMessage, container, message, text } from "./components.ts";
import { inline } from "./escape.ts";

const AMBER = 0xb7791f;

/** What a channel is told when a publisher has corrected or withdrawn an article that was shown in it. */
export function tellingMessage(article: ArticleCard, notice: Notice): ComponentsMessage {
  const done = notice.kind === "withdrawal" ? "withdrawn" : "corrected";
  const { id, title, opening, outlet, author, published, url } = article;
  const source = { article: id, title, opening, outlet, author, published, url, paragraph: 1 };
  return message(
    container(
      [
        text(
          [
            `**An article that was shown in this channel has been ${done} by its publisher.**`,
            inline(sourceWords(source), 600),
            inline(noticeWords(notice), 1500),
            "-# Answers that cite it say so from now on. This is said once.",
          ].join("\n"),
        ),
      ],
      AMBER,
    ),
  );
}
