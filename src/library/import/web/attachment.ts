/** Where Discord keeps the files of messages, for a day or so. */
const HOSTS = new Set(["cdn.discordapp.com", "media.discordapp.net"]);

/**
 * The name of a file that somebody uploaded to a chat; null for any other address. Such an address dies soon and says
 * nothing about the article: the file is taken as a file, and the article has no address.
 */
export function attachmentName(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !HOSTS.has(url.hostname)) return null;
  const last = url.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
