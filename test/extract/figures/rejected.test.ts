import { expect, test } from "vitest";
import { figuresIn, inShort } from "./figures-in.ts";

const NO_FIGURE = [
  "The ISBN is 978-0-306-40615-7 or 0306406152; visit https://example.com/2024/05/12345 or mail a1@b2.com.",
  "Journal reference: Forest Processes, DOI: 10.1000/fp.2025.0719 (doi:10.1038/s41586-020-2649-2).",
  "The server at 192.168.0.1 runs version 1.2.3; see example.co.uk/99.",
  "1,2,3,4 and 22,24,26,31 and 5 6 7 8 9.",
  "Call +44 20 7946 0958, (02) 9876 5432 or 1300 975 707; Lifeline is on 13 11 14 and police on 101.",
  "A 999 call came from SW1A 1AA, not M1 5BN.",
  "He was born in 1985, served in 2003-04 and left by 2011; the 2024 budget and the 2019 elections loom.",
  "The 1990s, the '80s, the mid-2020s, the 21st century and the 18th-century hall.",
  "June 5, 5 June, 5th June, 5/6/2024, 05.06.24, 2024-06-05, Sept 11 and 9/11.",
  "The winning numbers of the March draw are 5, 7, 8, 16, 20 with Lucky Stars 2 and 12.",
  "The winning main numbers were: 16, 28, 32, 37, and 45 while the lucky star numbers were 01 and 11.",
  "They left at 3.30 Friday morning in a car with the latest 70 plate.",
  "She made hoax 999 and fled; they stayed by a margin of 55-45 per cent.",
  "At 16:45 GMT, 4.30pm, 9am-5pm, half past six, a quarter to ten, 7 o'clock and 0800 hours.",
  "Arsenal won 3-1 after going 1-0 down; Barty won 6-4, 7-6 (7-5) in a 4-4-2 formation.",
  "Melbourne beat Collingwood 13.9 (87) to 11.10 (76) and the Blues won 24-18.",
  "Odds of 5/1 were cut to 7/2 and the 33-1 outsider came third.",
  "3D, 4K, 5G, B2B, G7, G20, K9, MI5, R2-D2, Windows 11, Xbox 360, Covid-19, H1N1, CO2 and Omega-3.",
  "The A330, the B-52, a Boeing 737, an iPhone 15 Pro, a Leopard 2 and the 4x4s.",
  "Blink-182, U2, Maroon 5, Ocean's Eleven, the Big Six, Channel Nine and Seven News.",
  "Radio 4, Section 21, Article 50, page 12, stage 4 cancer and No. 10 are labels; so are junctions 10 and 11.",
  "10 Downing Street, 16-18 Industrial Avenue, 221B Baker Street and 49 Old Mill Road.",
  "He gave it all 24/7, from nine to five, one by one; no one on day one knew it was a one-off.",
  "The two sides met; one of them, the first one, said one MP had seen one shot.",
  "A seven-seater, a two-way street, a three-piece suit and a 2-for-1 offer on an all-in-one.",
  "Winners: 1. Smith 2. Jones 3. Brown.",
  "Ten Hag, the Six Nations and 30 Seconds to Mars.",
  "The FTSE 100, the S&P 500 and the top 10.",
  "Herrera: 4 Started well. Matip: 7 Solid.",
  "123456789012345678901234567890 and 12٣ and a3b4c5 and 1.5e10.",
  "17.42",
  "09.15 Officers have closed the road.",
  "The judges ruled by five to four and the council voted 31 to 12.",
  "They won by 31 points to 14 and the motion was lost by 12 votes to nine.",
  "Smith equalised on 84 minutes and Jones (8) scored again.",
  "See chart 2, text HELP to 60060 and play for the England Under-21 side.",
  "The 40p band and the 45p rate stay.",
  "I have been through '83, and you three know that all three slept.",
  "Their Lights Out at Ten campaign goes on, with not one cent more.",
  "Sales grew in the three months ended Sept. 30.",
  "I'm 100 per cent sure he gave 110 per cent, and she is a hundred per cent committed.",
  "1 of 23 1. Harbour lights at dusk",
  "Picture gallery 1/18 and 22 show all pictures.",
  "A bold but tired musical 2 / 5 stars, down from 4/5 stars.",
  "PS5 owners and PS4 games will have to wait.",
  "A top-six side crashed on lap 31 of the two-party system.",
  "The 2018- 19 season was the first for both.",
  "The Class of 84 caught the 62 bus to hole 18 and kept clear of the deadly five.",
  "He had a .38 revolver, a 6.35 pistol and a 12-bore shotgun.",
  "System 4.20 update for Year 8 and 9 pupils is on 97.2 FM.",
  "The whole nine yards: he was in two minds, put two and two together and used up nine lives.",
  "Like two peas in a pod they ate their five-a-day, took part in a five-a-side and gave three cheers.",
  "The Under-23s won.",
  "Relations between the two governments are warm.",
  "The first three months of 2024 and the seven days to Monday were dry.",
  "On rolling 24-hour news a shop open 24 hours sold our ten-point safety plan, a three-minute read.",
  "Six reasons why it sank.",
  "The storm: 12 things to know.",
  "It fails 99 per cent of the time, says one of the country's top four players.",
  "A best-of-five series ended in a six-point victory and a two-run lead; game three was dull.",
  "The poll has Labour leading 53 to 47 on preferred terms.",
  "The gate was shut from 2230 hours (AEST).",
  "The numbers drawn were 3, 9, 18, 21, 40 and 44, and the bonus was 7.",
  "The winning numbers were 3, 9, 18, 21 and the bonus number 30.",
  "She won a division four prize in draw 2207; crews answered only priority two calls.",
  "A film with a 15 certificate, the first of Vol. 2, shown until update 6.10.",
  "The 7, 7X and 7S are recalled and so is the 486 chip.",
  "It fell between 31 degrees North and 12 degrees latitude.",
  "In the nine months, profit rose.",
  "See reference 12 and log 40; one of his friends fell.",
  "Under the three strikes rule it is three strikes and you’re out.",
];

test.for(NO_FIGURE)("no figure in: %s", (text) => {
  expect(figuresIn(text).map(inShort)).toEqual([]);
});

/** The other side of a rule: what looks like a name, a year or a score and is a figure. */
const A_FIGURE: [string, string][] = [
  ["Police counted 1,984 miners.", "1,984 = 1984 count"],
  ["More than 2000 people marched.", "2000 = 2000 count"],
  ["The engine idles at 2000 rpm.", "2000 rpm = 2000 frequency revolution per minute"],
  ["The index lost 31 points to a rival.", "31 = 31 count"],
  ["In Leeds, 12 people were hurt.", "12 = 12 count"],
  ["Fees went up at one in six hospitals.", "one in six = 0.16666666666666666 ratio"],
  ["The plan had 100 per cent of the votes.", "100 per cent = 100 percent"],
  ["The firm lost PS400m.", "PS400m = 400000000 GBP"],
  ["Ahead in a 50-state poll.", "50 = 50 count"],
  ["The back ran nine yards.", "nine yards = 9 distance yard"],
  ["Police arrest five a day.", "five = 5 count"],
  ["The two cyclists were unhurt.", "two = 2 count"],
  ["Two Labour MPs resigned.", "Two = 2 count"],
  ["Tuesday saw 85 people land.", "85 = 85 count"],
  ["The Boeing 737 made 1,700 flights.", "1,700 = 1700 count"],
  ["It covers 190,000 ha of forest.", "190,000 ha = 190000 area hectare"],
  ["Between 1.200 and 1.500 lorries pass.", "1.200 and 1.500 = 1200–1500 count"],
  ["Deaths fell to 22 per 1,000.", "22 per 1,000 = 0.022 ratio"],
  ["Falls among over-65s are rarer.", "65s = 65 age year"],
  ["She left school at 14.", "14 = 14 age year"],
  ["The minister, 52, told reporters nothing.", "52 = 52 age year"],
  ["Between 20 and 25 people came.", "20 and 25 = 20–25 count"],
  ["A 12-strong crew sailed.", "12 = 12 count"],
  ["One kilometre on, the road ends.", "One kilometre = 1 distance kilometre"],
  ["Her two children slept.", "two = 2 count"],
  ["He was given a three-year contract.", "three-year = 3 duration year"],
  ["Across 17 French ports, nothing moved.", "17 = 17 count"],
  ["Ships left Malta 30 times.", "30 = 30 count"],
  ["The papers reference 12 former mayors.", "12 = 12 count"],
  ["The 30cm-diameter pipe burst.", "30cm = 30 distance centimetre"],
  ["A 24-hour strike began.", "24-hour = 24 duration hour"],
  ["The party has a ten-point lead.", "ten = 10 count"],
  ["She left for six reasons.", "six = 6 count"],
  ["Exports make up 11 of its sales.", "11 = 11 count"],
  ["It drew 99 per cent of the vote.", "99 per cent = 99 percent"],
  ["The lake rose 47 to 53 centimetres.", "47 to 53 centimetres = 47–53 distance centimetre"],
  ["They ran 2230 hours of tape.", "2230 hours = 2230 duration hour"],
  ["Ponds of 5 or 6C froze.", "5 or 6C = 5–6 temperature celsius"],
  ["It was 43 degrees in the North.", "43 degrees = 43 temperature degree"],
  ["He spent the nine months abroad.", "nine months = 9 duration month"],
  ["In the game two players fell.", "two = 2 count"],
  ["The update 14 firms asked for is late.", "14 = 14 count"],
];

test.for(A_FIGURE)("%s", ([text, figure]) => {
  expect(figuresIn(text).map(inShort)).toEqual([figure]);
});

test("Lines that are not the story yield no figures.", () => {
  const text = "Crowd of 40,000 watches final\nCredit: 12 agencies\nSome 300 fans sang.";
  expect(figuresIn(text).map(({ words }) => words)).toEqual(["40,000", "300"]);
});

/** Numbers that tell which thing is meant: a note, an aircraft, a footnote, the year of a work; each beside one that counts. */
test.for<[string, string[]]>([
  ["Officers found forged £20 notes and a $5 bill in a bag worth £20.", ["£20"]],
  ["A rare 50p coin and a 20p piece went for £50 pieces of art.", ["£50"]],
  ["She got a $50 bill for the tow, then a £100 bill for water.", ["$50", "£100"]],
  ["A neighbour called 911, and a tip to 999 led police to 911 homes.", ["911"]],
  ["Visits fell to 911 last year.", ["911"]],
  ["The maker has a fleet of roughly 400 737 Max jets and sold five 787 Dreamliners.", ["400", "five"]],
  ["It ordered 30 Boeing 787 jets and 50 Airbus A350-900 jets; the 737-800 is old.", ["30", "50"]],
  ["It has a fleet of 737 aircraft and paid about 400 737 people.", ["737", "400 737"]],
  ["The crew fired two 120 mm rounds.", ["two", "120 mm"]],
  ["They won by a wide margin [3], far more than feared [4].", []],
  ["It was stripped of meaning.[2] Nobody lost, but “we saw [12] houses burn”.", ["12"]],
  ["The judge’s 1867 ruling and a 1761 portrait drew 1738 voters to a 1600 capacity hall.", ["1738", "1600"]],
  ["July 28-Aug. 12, 1984: She won twice.", []],
  ["From July 28 to Aug. 12 houses were shut; by June 3 some 12 were sold.", ["12"]],
])("%s", ([text, words]) => {
  expect(
    figuresIn(text)
      .filter(({ vague, unit }) => !vague && unit !== "multiplier")
      .map((figure) => figure.words),
  ).toEqual(words);
});
