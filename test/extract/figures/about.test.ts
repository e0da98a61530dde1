import { expect, test } from "vitest";
import type { Figure } from "../../../src/extract/figures/figure.ts";
import { figuresIn } from "./figures-in.ts";

const only = (text: string, words: string): Figure => {
  const found = figuresIn(text).find((figure) => figure.words === words);
  if (found === undefined) throw new Error(`“${words}” is not read in “${text}”`);
  return found;
};

test.for([
  ["Officials said 1,097 migrant crossings were logged last week.", "1,097", "migrant crossings"],
  ["About 100 mobile vehicles have been delivered.", "100", "mobile vehicles"],
  ["She faces three counts of burglary.", "three", "counts of burglary"],
  ["Of the crew, 12 night-shift officers stayed.", "12", "night-shift officers"],
  ["Some 80 of the 120 passengers slept.", "80", "passengers"],
  ["It rescued 40 fishermen trapped at sea.", "40", "fishermen"],
  ["The firm sold 4.3M digital and physical copies.", "4.3M", "digital and physical copies"],
  ["This took the total number of nurses who have left the service this year to 11,431.", "11,431", "nurses"],
  ["Prison recalls rose to 8,590.", "8,590", "Prison recalls"],
  ["Detected thefts reached 49,000 in the region.", "49,000", "Detected thefts"],
  ["Around 8,000 tourists came in 2020 and 1,000 who stayed longer in 2019.", "1,000", "tourists"],
  ["The road saw 1,097 accidents with 17 deaths, close to the record 1,195.", "1,195", "accidents"],
  ["He won a £45m contract with the club.", "£45m", "contract"],
  ["A 36% rise in thefts worried shops.", "36%", "rise in thefts"],
  ["Women make up 88% of new trainees.", "88%", "new trainees"],
  ["A court imposed a fine of £500.", "£500", "fine"],
  ["A seven-year-old pupil won.", "seven-year-old", "pupil"],
  ["Anna Kowalska, 34, won.", "34", "Anna Kowalska"],
  ["Some 4,700 drivers and guards walked out.", "4,700", "drivers and guards"],
  ["They ordered 50 jets and took delivery of 12 of them.", "12", "jets"],
  ["The firm lost two jet skis.", "two", "jet skis"],
  ["It made a pre-tax loss of £41m.", "£41m", "pre-tax loss"],
  ["They signed a three-year deal with Leeds.", "three-year", "deal"],
  ["The hotel has a 120-room tower block.", "120", "room"],
  ["It was the first stop on the 15-member committee's tour.", "15", "member"],
  ["Some 12 U.S. soldiers were hurt.", "12", "U.S. soldiers"],
  ["Some 40% of Sanders' voters stayed.", "40%", "Sanders' voters"],
  ["It took papers from three countries' ministers.", "three", "countries"],
  ["The arrest brought to nine the number of people in custody.", "nine", "people"],
  ["Police held six Sudanese, a Somali and a Turk.", "six", "Sudanese"],
  ["It won over the 100 or so “unbound” delegates.", "100", "“unbound” delegates"],
  ["At least one positive jobs report is due.", "one", "positive jobs report"],
  ["Their 22-year-old daughter's treatment goes on.", "22-year-old", "daughter"],
  ["The 21-year-old former high school sprinter won.", "21-year-old", "former high school sprinter"],
  ["Police faced a 50-strong mob.", "50", "mob"],
  ["It had £12bn in assets at the time.", "£12bn", "assets"],
  ["Widget maker Orme's stock climbed 60 percent.", "60 percent", "Orme's stock"],
  ["The Orme & Sons Co.'s third-quarter net income fell 22%.", "22%", "third-quarter net income"],
  ["It posted net income for the fiscal second quarter of $8.6 million.", "$8.6 million", "net income"],
  ["A year ago petrol averaged $2.11 a gallon.", "$2.11", "petrol"],
  ["Gold is up from 37% and silver is down from 49%.", "49%", "silver"],
  ["She advocates tax increases of $15 million.", "$15 million", "tax increases"],
  ["They spent seven years of endless and tedious talks.", "seven years", "endless and tedious talks"],
  ["They kept half its $26 initial public offering price.", "$26", "initial public offering price"],
  ["He hit 14 of 17 passes; Whitlow hit 11.", "11", "passes"],
  ["A family of five lived there.", "five", "family"],
  [
    "Net income fell to £212 million, or £1.08 a share, in the quarter, from £268 million.",
    "£268 million",
    "Net income",
  ],
  ["He was shot by four plain-clothes NYPD officers.", "four", "plain-clothes NYPD officers"],
  ["- Net profit: £310,000 for the year", "£310,000", "Net profit"],
  ["Total dead: 12. Injured: 45.", "12", "Total dead"],
  ["She admitted three counts of fraud by deceit and one of theft.", "one", "counts"],
  ["He hit 11 of 20 passes and threw 11 of 15.", "15", "passes"],
  ["The union says 4,700 guards walked out; the firm puts it at 3,950.", "3,950", "guards"],
  ["We had 14 bites in 2020 and nine last year.", "nine", "bites"],
  ["There 71 people spoke for two minutes each. Sixty-four were against it.", "Sixty-four", "people"],
  ["It is meant to bring 50,000 new homes a year. Only 31,400 were approved.", "31,400", "new homes"],
  ["Three of the last four stores have closed.", "Three", "stores"],
  ["Vacancies have fallen for 39 consecutive months, to 717,000.", "717,000", "Vacancies"],
  ["A&E attendances rose 6% to 141,300.", "141,300", "A&E attendances"],
  ["It is a blow for the show, whose audience has slumped to 710,000.", "710,000", "audience"],
  ["The crash killed 34 people. A fire there killed 271, the worst in years.", "271", "people"],
  ["Only 118 homes were built, against a target of 300.", "300", "homes"],
  ["The toll from a slide that buried three farms in the north rose to 137.", "137", "toll"],
  ["The average three-bed semi costs £312,400.", "£312,400", "average three-bed semi"],
  ["They backed three pillars of the Leaders’ Week at home.", "three", "pillars of the Leaders’ Week"],
  ["It paid a dividend of 42 cents a share.", "42 cents", "dividend"],
  ["Packaging revenue was £2m; coatings revenue was £158m.", "£158m", "coatings revenue"],
  ["They host Orme in front of an expected 31,000 crowd.", "31,000", "crowd"],
  ["That compares with a 21% gain in the S&P 500 index.", "21%", "gain in the S&P 500 index"],
  ["Lit hedges had 33% fewer caterpillars than dark ones.", "33%", "caterpillars"],
  ["Pressure came from its backbenchers, 63 of whom signed.", "63", "backbenchers"],
  ["It runs 2,400 ewes, down from 5,100 three years ago.", "5,100", "ewes"],
  ["About 3,000 head of cattle were lost.", "3,000", "head of cattle"],
])("%s %s counts “%s”", ([text = "", words = "", counted]) => {
  expect(only(text, words).counted?.words).toBe(counted);
});

test.for([
  ["Two went home.", "Two"],
  ["It has rooms in 26 homes since January and wants to reach 100 by 2027.", "100"],
  ["The gang defrauded 16 victims of £640,000.", "£640,000"],
  ["The minister's vow to explain how exactly £9million was handed over failed.", "£9million"],
  ["People smugglers are charging more than £3,300 per head.", "£3,300"],
  ["Ms Brown told MPs the project was £300m over budget.", "£300m"],
  ["They took 10 points from four games, having managed six from the first 11.", "six"],
  ["It finished at 8,091.9 on Friday.", "8,091.9"],
  ["The driver, a father of four, was hurt.", "four"],
  ["She is the co-founder of two lobbying and consulting firms.", "two"],
  ["A veteran of 22 years in the fleet spoke.", "22 years"],
  ["They drove 300 miles southwest to the border.", "300 miles"],
  ["It had two columns, one listing the facts.", "one"],
  ["She stood at 41 percent favorable that day.", "41 percent"],
  ["He fled with $100 sewn into his coat.", "$100"],
  ["It helps expand the pie by 3 percent becomes a weaker case.", "3 percent"],
  ["Of the job of a commander - there are nine in the world - much is said.", "nine"],
  ["Police searched on, believing there may be as many as three.", "three"],
  ["Some 31 percent of those surveyed say so.", "31 percent"],
  ["It traded at 141.52 yen Wednesday.", "141.52 yen"],
  ["These payments consisted of $54 million.", "$54 million"],
  ["Net income fell to $212 million, or $1.08 per share.", "$1.08"],
  ["She said: 45 would do.", "45"],
  ["The top 1% own 40% of it.", "1%"],
  ["The shop sold 300 bikes. Two were arrested.", "Two"],
  ["They shipped 42,000 pears and had 90 pickers. This year it shipped 1,100.", "1,100"],
  ["She put in £2m of her own and £3m of the bank's.", "£2m"],
  ["She put in £2m of her own and £3m of the bank's.", "£3m"],
  ["It owns 51% of Orme's 3.6 million shares.", "51%"],
  ["The fee beats the £32.5m Rovers paid for him.", "£32.5m"],
  ["The fire moved to within six kilometres of Highway 97.", "six kilometres"],
  ["At least 74, including eight Swedes, were killed and 1,640 were wounded.", "1,640"],
  ["The soonest Elian would be free would be seven days later.", "seven days"],
])("%s leaves open what %s counts", ([text = "", words = ""]) => {
  expect(only(text, words).counted).toBeNull();
});

test.for([
  ["More than 2,000 boats came.", "2,000", ">"],
  ["Up to 40 rowers came.", "40", "<="],
  ["At least six rowers came.", "six", ">="],
  ["Almost 90 rowers came.", "90", "~<"],
  ["Around 45 rowers came.", "45", "~"],
  ["An estimated 60 rowers came.", "60", "~"],
  ["Under 12 tonnes was sold.", "12 tonnes", "<"],
  ["The total exceeds 30,000.", "30,000", ">"],
  ["It lies within 300 metres.", "300 metres", "<="],
  ["Homes of £1m-plus sell well.", "£1m", ">="],
  ["A fund of 100 or more shares.", "100", ">="],
  ["Some 30-odd vans came.", "30", "~"],
  ["No more than 20 nurses were hired.", "20", "<="],
  ["The deficit is to be no higher than £7bn.", "£7bn", "<="],
  ["No fewer than 70 nurses left.", "70", ">="],
  ["The fine was not less than $300.", "$300", ">="],
])("%s: %s is %s", ([text = "", words = "", modifier]) => {
  expect(only(text, words).modifier).toBe(modifier);
});

test.for([
  ["They paid it back over 30 years.", "30 years"],
  ["Only 12 vans came.", "12"],
  ["The parade drew 300 over the weekend.", "300"],
])("%s has no modifier of %s", ([text = "", words = ""]) => {
  expect(only(text, words).modifier).toBeNull();
});

test.for([
  ["Thefts are up 38% on last year.", "38%", "increase by last year"],
  ["It saw a 36-percent reduction in waste.", "36-percent", "decrease by -"],
  ["Rents rose to £1,250 from £1,100 a year earlier.", "£1,250", "increase to £1,100 a year earlier"],
  ["The toll fell by 12 to 40.", "12", "decrease by -"],
  ["The toll fell by 12 to 40.", "40", "decrease to -"],
  ["Fares go from £1.35 to £1.65 after it rose from £1.20 to £1.35.", "£1.65", "increase to £1.35"],
  ["Stamps will rise from £1.35 to £1.65.", "£1.65", "increase to £1.35"],
  ["Shares closed 1.4p lower.", "1.4p", "decrease by -"],
  ["The Dow +0.2% at noon.", "+0.2%", "increase by -"],
  ["Shares were down 2.3%, those of its rival by 2.6%.", "2.6%", "decrease by -"],
  ["The Vestra index lost 1.1% to end at 1,334.20.", "1,334.20", "decrease to -"],
  ["Sterling slipped 0.6% this week to $1.31.", "$1.31", "decrease to -"],
  ["It would raise its dividend by 5 cents, to 45 cents a share.", "45 cents", "increase to -"],
  ["Its shares jumped $8.14, or 9.6%, to $92.90.", "$8.14", "increase by -"],
  ["Its shares jumped $8.14, or 9.6%, to $92.90.", "$92.90", "increase to -"],
  [
    "The coin plummeted from $36,040 at 10.45pm to $34,935 at 5am.",
    "$34,935",
    "decrease to $36,040 at 10.45pm",
  ],
  [
    "Mileage crept upward, from 20 miles in 2008 to 29 miles in 2020.",
    "29 miles",
    "increase to 20 miles in 2008",
  ],
  ["Vacancies have fallen for 39 months in a row, to 717,000.", "717,000", "decrease to -"],
  [
    "It employs 61,000 people, down from nearly 68,000 in 2022.",
    "61,000",
    "decrease to nearly 68,000 in 2022",
  ],
  ["Some 312 flights were cut, 14 fewer than the year before.", "14", "decrease by the year before"],
  ["It borrowed £11bn more than in the same period of 2023.", "£11bn", "increase by the same period of 2023"],
  ["The review put the increase in risk at 27%.", "27%", "increase by -"],
  ["Ten drowned, taking to 41 the number who have died.", "41", "increase to -"],
  ["Just 31% trusted him “a great deal,” down from 52% in 2024.", "31%", "decrease to -"],
  ["The average owner would pay $187 more.", "$187", "increase by -"],
  ["The cabinet will put up council tax by 4.99%.", "4.99%", "increase by -"],
  ["Residents had 2.9 falls a year.", "2.9", "-"],
  ["Where the median is A$788,000, homes take just 19 days to sell, down from 44.", "A$788,000", "-"],
  ["In Leeds it jumped 23 per cent in the 12 months to June 30, to £1.4m.", "£1.4m", "increase to -"],
  ["The firm cut 300 jobs to save £5m.", "£5m", "-"],
  ["They drove from 20 miles away to 30 shops.", "30", "-"],
  ["He ran 12 miles, down from the hills to the sea.", "12 miles", "-"],
  ["They took two more than they need.", "two", "-"],
  ["The charity raised £5m.", "£5m", "-"],
  ["The storm cost 50 lives.", "50", "-"],
  ["He fell 30ft.", "30ft", "-"],
  ["The slide wiped $270 million from its value.", "$270 million", "decrease by -"],
  ["She had lost nearly two stone.", "two stone", "decrease by -"],
  ["The ship lost 300 kilograms of cargo.", "300 kilograms", "-"],
  ["I'll knock £200 off.", "£200", "decrease by -"],
  ["It would add £2bn to the deficit.", "£2bn", "increase by -"],
  ["He added £2bn to the pot.", "£2bn", "-"],
  ["Its value had fallen in value by £40,000.", "£40,000", "decrease by -"],
  ["The cost blew out by another £640 million.", "£640 million", "increase by -"],
  ["Enrolment stands at 41,700, down 3,200 since 2019.", "41,700", "decrease to 2019"],
  ["Enrolment stands at 41,700, down 3,200 since 2019.", "3,200", "decrease by 2019"],
  ["It would raise pay to £51,250 from £48,000.", "£51,250", "increase to £48,000"],
  ["Crossings passed 8,000 – up 31 per cent on 2024.", "8,000", "-"],
  ["Most workers get a 3% raise.", "3%", "increase by -"],
  ["He put down a 10% deposit.", "10%", "-"],
  ["You can make $4 an hour more.", "$4", "increase by -"],
  ["In the poll 48% backed him, though he had been down nine points and won.", "nine points", "-"],
])("%s: the change of %s is %s", ([text = "", words = "", expected]) => {
  const { change } = only(text, words);
  const short = change === null ? "-" : `${change.direction} ${change.kind} ${change.base?.words ?? "-"}`;
  expect(short).toBe(expected);
});

test.for([
  [
    "Some 300 vans were seized, according to a spokesperson for the port.",
    "300",
    "a spokesperson for the port",
  ],
  ["Home Office figures show 184 vans were seized.", "184", "Home Office figures"],
  ["It left with a French officer estimating a total of 100 on board.", "100", "a French officer"],
  ["Inflation eased to 2.3pc, the ONS said.", "2.3pc", "the ONS"],
])("%s: %s is stated by “%s”", ([text = "", words = "", by]) => {
  expect(only(text, words).statedBy?.words).toBe(by);
});

test("Nobody is named as stating a figure where the sentence names nobody.", () => {
  expect(only("Only 5,563 vans were returned.", "5,563").statedBy).toBeNull();
});

test.for<[string, string, string | null]>([
  ["The death toll from that strike had risen to 21.", "21", "death toll"],
  ["Holdings consist of about 287,000 acres.", "287,000 acres", "Holdings"],
  ["It can reach top speeds of 22mph.", "22mph", "top speeds"],
  ["A 25 per cent rate hike means they pay.", "25 per cent", "rate hike"],
  ["“My people had $20 billion done,” he said.", "$20 billion", null],
  ["He must declare gifts within 28 days of receiving them.", "28 days", null],
  ["The 28-year-old's partner wept.", "28-year-old", null],
  ["It was set by 17 authorities - with gatherings of more than 10 banned.", "10", "gatherings"],
])("%s: %s counts %s", ([text, words, counted]) => {
  expect(only(text, words).counted?.words ?? null).toBe(counted);
});

test.for<[string, string, string | null]>([
  ["The house is arranged over five floors.", "five", null],
  ["He faces questions over a £30,000 salary.", "£30,000", null],
  ["It let over five floors.", "five", ">"],
  ["It then passes 25 per cent of the funds back.", "25 per cent", null],
  ["Its share passed 25 per cent.", "25 per cent", ">"],
  ["The wage is $19.84 plus at least 25 per cent.", "$19.84", null],
  ["It raised £5m plus.", "£5m", ">="],
  ["He was no older than 19.", "19", "<="],
])("%s: %s is %s", ([text, words, modifier]) => {
  expect(only(text, words).modifier).toBe(modifier);
});
