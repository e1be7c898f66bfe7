/**
 * A−/A+ on the pupil's pages: a script that is written into their head and named by hash in their policy, so that the size a
 * pupil has chosen on this device is there before the first paint. All lengths of these pages hang on the root's font size, the
 * quiz's too (public/pages.css).
 */

/** Of the usual size. At the largest, twice the usual, nothing may be cut off or scroll sideways. */
const steps = [1, 1.15, 1.3, 1.5, 1.75, 2];

/**
 * What is read stays where it is: the first text below the switch keeps its height in the window, or of one that has begun above
 * the part that is read does. A text of the column beside is not looked at: there the quiz stays in sight by itself.
 */
const holdScript = `hold=go=>{let d=document,y=Math.max(0,d.querySelector(".tools").getBoundingClientRect().bottom),g=d.createRange(),box=n=>(g.selectNodeContents(n),g.getBoundingClientRect()),m,f,t=1/0;for(let w of[d.querySelector("main"),d.querySelector("kitkhva-quiz")?.shadowRoot])if(scrollY&&w)for(let i=d.createNodeIterator(w,4),n,b;n=i.nextNode();){b=box(n);if(b.height&&b.bottom>y&&b.left<innerWidth/3&&b.top<t){m=n;t=b.top;f=Math.max(0,y-t)/b.height}}let at=()=>m?(b=>b.top+f*b.height)(box(m)):0,was=at();go();scrollBy(0,at()-was)}`;

/** Where the device keeps it. Storage may throw: then it holds as long as the page. */
export const sizesScript = `{let s=${JSON.stringify(steps)},i=0,k="kitkhva:size",r=document.documentElement,d=f=>{try{return f()}catch{}},show=()=>{r.style.setProperty("--size",s[i]);r.toggleAttribute("data-large",s[i]>1.4);for(let b of document.querySelectorAll("[data-size]"))b.setAttribute("aria-disabled",!s[i+ +b.dataset.size])};i=Math.max(0,s.indexOf(+d(()=>localStorage[k])));if(i)show();let ${holdScript};addEventListener("click",e=>{let b=e.target.closest?.("[data-size]"),n=b?i+ +b.dataset.size:-1;if(!s[n])return;i=n;hold(show);d(()=>{localStorage[k]=s[i]})});addEventListener("DOMContentLoaded",show)}`;
