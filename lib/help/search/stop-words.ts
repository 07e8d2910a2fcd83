/** Words that say nothing about the subject: neither indexed nor asked for, except inside a synonym such as "sign in". */
export const stopWords: ReadonlySet<string> = new Set(
  `a about am an and any are arent as at be been being but by can cant could did didnt do does doesnt doing dont for
  from had has have having he her here him his how i id if ill im in into is isnt it its ive just know let may me might
  must my of on or our out please shall she should so some such than that thats the their them then there theres these
  they this those to too up us very want was we were what whats when where which while who whom why will with wont
  would yes you your youre`.split(/\s+/),
);
