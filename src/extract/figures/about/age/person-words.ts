/** One whose age may be told: “The driver, 45”. */
export const PERSON =
  /^(?:man|woman|boy|girl|father|mother|dad|mum|mom|son|daughter|brother|sister|teenager|teen|youth|driver|motorist|motorcyclist|cyclist|victim|suspect|husband|wife|partner|girlfriend|boyfriend|fianc[eé]e?|widow|pensioner|grandmother|grandfather|gran|nan|uncle|aunt|cousin|nephew|niece|friend|neighbour|star|actor|actress|singer|presenter|footballer|striker|midfielder|defender|goalkeeper|winger|officer|student|pupil|teacher|nurse|doctor|model|prince|princess|king|queen|player|pilot|passenger|chef|comedian|builder|driver|worker|manager|lawyer|politician|senator|veteran|soldier|farmer|musician|rapper|boxer|swimmer|surfer|tourist|backpacker|toddler|predecessor|colleague|ex|tradie)$/;

/** People counted together: “adults under 40”. */
export const GROWN =
  /^(?:child|pupil|pupils|students|sons|daughters|brothers|sisters|twins|grandchildren|siblings|victims|patients|customers|passengers|pensioners|members|participants|volunteers|applicants|claimants|homeowners|buyers|users|children|kids|people|adults|anyone|those|men|women|drivers|girls|boys|youngsters|players|voters|workers|residents|teenagers|everyone|australians|britons|americans)$/;
